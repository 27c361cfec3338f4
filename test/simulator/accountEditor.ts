import type { SampleImage } from '../../src/sample/image';
import type { MadeUpAccount } from '../../src/sample/madeUpAccount';
import type { Share } from '../../src/sample/shares';

export interface AddedShare {
  readonly sharedTime?: string;
  /** Before all others, which moves every later entry by one place. */
  readonly atFront?: boolean;
}

/** Changes an account while it is served, as its owner might in the console. */
export class AccountEditor {
  constructor(private readonly account: MadeUpAccount) {}

  addAccount(regionId: string, imageId: string, accountId: string, options: AddedShare = {}): void {
    const added: Share = { accountId, sharedTime: options.sharedTime ?? '2026-10-01T08:00:00Z' };
    this.changeShares(regionId, imageId, (shares) => (options.atFront ? [added, ...shares] : [...shares, added]));
  }

  removeAccount(regionId: string, imageId: string, accountId: string): void {
    this.changeShares(regionId, imageId, (shares) => shares.filter((share) => share.accountId !== accountId));
  }

  setGroups(regionId: string, imageId: string, groups: readonly string[]): void {
    this.change(regionId, imageId, { groups });
  }

  /** Changes what a list of images tells, such as the name or the status. */
  change(regionId: string, imageId: string, changes: Partial<Omit<SampleImage, 'imageId'>>): void {
    const image = this.imageOf(regionId, imageId);
    this.imagesOf(regionId).set(imageId, { ...image, ...changes });
  }

  removeImage(regionId: string, imageId: string): void {
    this.imageOf(regionId, imageId);
    this.imagesOf(regionId).delete(imageId);
  }

  private changeShares(regionId: string, imageId: string, edit: (shares: readonly Share[]) => readonly Share[]): void {
    const { shares } = this.imageOf(regionId, imageId);
    this.change(regionId, imageId, { shares: edit(shares.slice(0, shares.length)) });
  }

  private imagesOf(regionId: string): Map<string, SampleImage> {
    const images = this.account.images(regionId);
    if (!images) {
      throw new RangeError(`No region ${regionId}`);
    }
    return images;
  }

  private imageOf(regionId: string, imageId: string): SampleImage {
    const image = this.imagesOf(regionId).get(imageId);
    if (!image) {
      throw new RangeError(`No image ${imageId} in ${regionId}`);
    }
    return image;
  }
}

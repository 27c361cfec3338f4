import type { Image, ImageKey, SharePermissionPage } from './model';
import { isImageId, isRegionId } from './request';

/** With whom an image was shared when ECS was last asked. */
export interface SeenShares {
  readonly accounts: number;
  /** Share groups; `all` is everybody. */
  readonly groups: readonly string[];
  readonly asOf: Date;
}

export interface SeenImage extends ImageKey {
  /** Undefined until a list of images named it, like `isPublic`. */
  readonly imageName?: string;
  readonly isPublic?: boolean;
  /** Undefined until ECS was asked. */
  readonly shares?: SeenShares;
}

/** More than an account has: 30 regions of a thousand images. */
const mostImages = 30_000;

/** What the answers of ECS have said of images, by ID, the latest word of each; the oldest go when there are too many. */
export class SeenImages {
  private readonly byId = new Map<string, SeenImage>();

  constructor(private readonly most = mostImages) {}

  find(imageId: string): SeenImage | undefined {
    return this.byId.get(imageId);
  }

  listed(regionId: string, images: readonly Pick<Image, 'imageId' | 'imageName' | 'isPublic'>[]): void {
    for (const { imageId, imageName, isPublic } of images) {
      this.keep({ ...this.findIn(regionId, imageId), regionId, imageId, imageName, isPublic });
    }
  }

  shared(
    page: Pick<
      SharePermissionPage,
      'regionId' | 'imageId' | 'pageNumber' | 'pageSize' | 'totalCount' | 'groups' | 'items'
    >,
    asOf = new Date(),
  ): void {
    const { regionId, imageId, pageNumber, pageSize, totalCount, groups, items } = page;
    const known = this.findIn(regionId, imageId);
    // A later page need not name the groups again.
    const before = pageNumber > 1 ? (known?.shares?.groups ?? []) : [];
    // The total may promise less than has come.
    const accounts = Math.max(totalCount, items.length > 0 ? (pageNumber - 1) * pageSize + items.length : 0);
    const shares = { accounts, groups: [...new Set([...before, ...groups])], asOf };
    this.keep({ ...known, regionId, imageId, shares });
  }

  private findIn(regionId: string, imageId: string): SeenImage | undefined {
    const known = this.find(imageId);
    return known?.regionId === regionId ? known : undefined;
  }

  private keep(image: SeenImage): void {
    if (!isRegionId(image.regionId) || !isImageId(image.imageId)) {
      return;
    }
    this.byId.delete(image.imageId);
    this.byId.set(image.imageId, image);
    const [oldest] = this.byId.keys();
    if (this.byId.size > this.most && oldest !== undefined) {
      this.byId.delete(oldest);
    }
  }
}

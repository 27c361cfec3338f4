import { classOf, type KnownAccounts, nameOf } from './accountClass';
import { type AccountEntry, byClassAndSize, entryOf, type SharedImage } from './accountEntry';
import type { SweptImage } from './model';
import { groupsOf } from './sharedWith';
import { TimeSlices } from './timeSlices';

/** How many there are of each class, for a badge. */
interface AccountCounts {
  /** Groups: `all`, and whatever other the API may come to know. */
  readonly public: number;
  /** Images that a group may use. */
  readonly publicImages: number;
  readonly unknown: number;
  readonly known: number;
}

/**
 * Account → images and group → images, grown image by image. Holds no copy of a share, only where it stands, and
 * nothing about names: a change of the known accounts takes effect with the next question.
 */
export class AccountIndex {
  private readonly images: SweptImage[] = [];
  /** Which images an account may use, two numbers each: the image, and the account's place in its `accountIds`. */
  private readonly shares = new Map<string, number[]>();
  private readonly groups = new Map<string, number[]>();
  private publicImages = 0;

  /** The index of a whole sweep, made without holding up the event loop. */
  static async of(images: Iterable<SweptImage>): Promise<AccountIndex> {
    const index = new AccountIndex();
    const slices = new TimeSlices();
    for (const image of images) {
      index.add(image);
      if (slices.used) {
        await slices.next();
      }
    }
    return index;
  }

  /** Adds an image that is not in it yet. */
  add(swept: SweptImage): void {
    const image = this.images.push(swept) - 1;
    for (let position = 0; position < swept.accountIds.length; position += 1) {
      const accountId = swept.accountIds[position] as string;
      const shares = this.shares.get(accountId);
      if (shares) {
        shares.push(image, position);
      } else {
        this.shares.set(accountId, [image, position]);
      }
    }
    const groups = groupsOf(swept);
    this.publicImages += groups.length > 0 ? 1 : 0;
    for (const group of groups) {
      const images = this.groups.get(group);
      if (images) {
        images.push(image);
      } else {
        this.groups.set(group, [image]);
      }
    }
  }

  /** Public first, then unknown accounts, then known ones; within each those with most images first, then by ID. */
  accounts(knownAccounts: KnownAccounts): AccountEntry[] {
    const groups = [...this.groups].map(([group, { length }]) =>
      entryOf({ kind: 'public', id: group, imageCount: length }, () => this.imagesOfGroup(group)),
    );
    const accounts = [...this.shares].map(([id, { length }]) => {
      const name = nameOf(id, knownAccounts);
      const kind = classOf(id, knownAccounts);
      return entryOf({ kind, id, name, imageCount: length / 2 }, () => this.imagesOf(id));
    });
    return [...groups, ...accounts].sort(byClassAndSize);
  }

  /** What one account was given by its ID, in the order it was added; what is public is not repeated here. */
  imagesOf(accountId: string): SharedImage[] {
    const shares = this.shares.get(accountId) ?? [];
    const found: SharedImage[] = [];
    for (let share = 0; share < shares.length; share += 2) {
      const swept = this.images[shares[share] as number];
      if (swept) {
        found.push({ swept, sharedTime: swept.sharedTimes[shares[share + 1] as number] ?? 0 });
      }
    }
    return found;
  }

  /** What a share group may use, in the order it was added; ECS does not say since when. */
  imagesOfGroup(group: string): SharedImage[] {
    const images = this.groups.get(group) ?? [];
    return images.flatMap((image) => {
      const swept = this.images[image];
      return swept ? [{ swept, sharedTime: 0 }] : [];
    });
  }

  counts(knownAccounts: KnownAccounts): AccountCounts {
    let known = 0;
    for (const accountId of this.shares.keys()) {
      known += nameOf(accountId, knownAccounts) === undefined ? 0 : 1;
    }
    const { publicImages } = this;
    return { public: this.groups.size, publicImages, unknown: this.shares.size - known, known };
  }
}

import { changeOf, type ImageChange } from './imageChange';
import { knowledgeOf } from './knowledge';
import type { SweepResult, SweptImage } from './model';
import { everybody, imageKey } from './sharedWith';
import { TimeSlices } from './timeSlices';

/** What one sweep found that an earlier one did not, and the other way round. */
export interface Changes {
  /** When the earlier sweep began: UTC, ISO 8601. */
  readonly since: string;
  /** One for each image with a change: what is there now in the order of the later sweep, then what is gone. */
  readonly images: readonly ImageChange[];
  readonly newShares: number;
  readonly goneShares: number;
  /** Share groups that an image has now and had not, but for the one that is everybody: see `becamePublic`. */
  readonly newGroups: number;
  readonly goneGroups: number;
  readonly renamedImages: number;
  readonly becamePublic: number;
  readonly becamePrivate: number;
  /** Images that one of the sweeps could not see, so that nothing is said of them. */
  readonly notKnown: readonly NotCompared[];
}

interface NotCompared {
  readonly regionId: string;
  readonly image: SweptImage['image'];
}

/**
 * What changed from `before` to `after`. Whatever is a gap in either is neither new nor gone, and is listed as not
 * known; so are the images of a region that only one of them listed. Undefined when they are of different accounts.
 * Images left out as not shared (`skippedImages`) count as without shares, as ECS said.
 *
 * Needs memory for an entry an image and for what it returns, and lets the event loop go on.
 */
export async function changesBetween(before: SweepResult, after: SweepResult): Promise<Changes | undefined> {
  if (before.accountId !== after.accountId) {
    return undefined;
  }
  const slices = new TimeSlices();
  const [knownBefore, knownAfter] = [knowledgeOf(before), knowledgeOf(after)];
  const earlier = new Map(before.images.map((swept) => [imageKey(swept.regionId, swept.image.imageId), swept]));
  const images: ImageChange[] = [];
  const notKnown: NotCompared[] = [];
  const compare = (was: SweptImage | undefined, is: SweptImage | undefined) => {
    const swept = is ?? was;
    if (!swept) {
      return;
    }
    const { regionId, image } = swept;
    if (knownBefore(regionId, image.imageId, was) && knownAfter(regionId, image.imageId, is)) {
      const change = changeOf(was, is);
      if (change) {
        images.push(change);
      }
    } else {
      notKnown.push({ regionId, image });
    }
  };
  for (const is of after.images) {
    const key = imageKey(is.regionId, is.image.imageId);
    compare(earlier.get(key), is);
    earlier.delete(key);
    if (slices.used) {
      await slices.next();
    }
  }
  for (const was of earlier.values()) {
    compare(was, undefined);
    if (slices.used) {
      await slices.next();
    }
  }
  return { since: before.startedAt, images, notKnown, ...totals(images) };
}

function totals(images: readonly ImageChange[]) {
  const sum = (count: (change: ImageChange) => number) => images.reduce((total, change) => total + count(change), 0);
  const named = (groups: readonly string[]) => groups.filter((group) => group !== everybody).length;
  return {
    newShares: sum(({ newShares }) => newShares.accountIds.length),
    goneShares: sum(({ goneShares }) => goneShares.accountIds.length),
    newGroups: sum(({ newGroups }) => named(newGroups)),
    goneGroups: sum(({ goneGroups }) => named(goneGroups)),
    renamedImages: sum(({ renamedFrom }) => (renamedFrom === undefined ? 0 : 1)),
    becamePublic: sum(({ became }) => (became === 'public' ? 1 : 0)),
    becamePrivate: sum(({ became }) => (became === 'private' ? 1 : 0)),
  };
}

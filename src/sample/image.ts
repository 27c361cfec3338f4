import type { ImageStatus } from '../ecs/model';
import { type ImageFamily, imageFamilies, type OperatingSystem, operatingSystems } from './catalogue';
import { Random } from './random';
import type { SampleRegion } from './regions';
import { ComputedShares, type ShareList } from './shares';

export interface SampleImage {
  readonly imageId: string;
  readonly imageName: string;
  readonly imageFamily: string;
  readonly description: string;
  readonly status: ImageStatus;
  readonly isPublic: boolean;
  readonly system: OperatingSystem;
  /** Size of the system disk in GiB. */
  readonly size: number;
  /** UTC, ISO 8601 with seconds. */
  readonly creationTime: string;
  readonly groups: readonly string[];
  readonly shares: ShareList;
}

/** What is wanted of an image; all else is made up. */
export interface ImageWish {
  readonly sharees: number;
  /** The first of the sharees. */
  readonly known?: readonly string[];
  readonly imageName?: string;
  readonly imageFamily?: string;
  readonly description?: string;
  /** UTC, ISO 8601 with seconds. */
  readonly creationTime?: string;
  readonly status?: ImageStatus;
  readonly isPublic?: boolean;
  readonly groups?: readonly string[];
}

const day = 86_400_000;
const oldest = Date.UTC(2021, 2, 1);
/** When the made-up account was looked at: nothing in it is younger. */
const youngest = Date.UTC(2026, 8, 30);

/** The image with this index in its region: the same one, down to the last sharee, whenever it is made. */
export function makeImage(region: SampleRegion, index: number, seed: string, wish: ImageWish): SampleImage {
  const random = new Random(`${seed}/${region.regionId}/${index}`);
  const imageId = `m-${region.idPrefix}${random.base36(17)}`;
  const family: ImageFamily = random.pick(imageFamilies);
  const madeUpTime = oldest + random.below(Math.floor((youngest - oldest) / day) - 30) * day + random.below(day);
  const creationTime = wish.creationTime ?? `${new Date(madeUpTime).toISOString().slice(0, 19)}Z`;
  const isPublic = wish.isPublic ?? false;
  return {
    imageId,
    imageName: wish.imageName ?? `${family.name}-${creationTime.slice(0, 10)}-${String(index + 1).padStart(3, '0')}`,
    // Half of all images belong to no family, which the API says with an empty string.
    imageFamily: wish.imageFamily ?? (random.below(2) === 0 ? family.name : ''),
    description: wish.description ?? random.pick([family.description, family.description, '']),
    status: wish.status ?? 'Available',
    isPublic,
    system: random.pick(operatingSystems),
    size: random.pick([20, 40, 40, 60, 100, 200]),
    creationTime,
    groups: wish.groups ?? (isPublic ? ['all'] : []),
    shares: new ComputedShares({
      seed: random.below(2 ** 30),
      known: wish.known ?? [],
      length: wish.sharees,
      from: Date.parse(creationTime) + day,
      until: youngest,
      withSeconds: random.below(7) > 0,
    }),
  };
}

import type { EcsErrorFacts } from '../ecs/ecsError';
import type { Image, Region } from '../ecs/model';

/**
 * Who may use one image. The lists are columns, entry by entry, since a sweep can hold a million shares: `accountIds[i]`
 * was given the image at `sharedTimes[i]`.
 */
export interface SweptImage {
  readonly regionId: string;
  readonly image: Pick<Image, 'imageId' | 'imageName' | 'status' | 'isPublic' | 'creationTime'>;
  /** Share groups; `all` is everybody. */
  readonly groups: readonly string[];
  readonly accountIds: readonly string[];
  /** Seconds since the epoch; 0 where the API does not say. */
  readonly sharedTimes: readonly number[];
}

/** Something that could not be read: its shares are not known, which is not the same as not shared. */
export interface Gap {
  /** Absent when not even the regions could be listed. */
  readonly regionId?: string;
  /** Absent when the images of the region could not be listed, or not all of them. */
  readonly image?: SweptImage['image'];
  readonly error: EcsErrorFacts;
}

/** What one sweep found, complete but for its gaps. Plain data. */
export interface SweepResult {
  /** Alibaba Cloud account that was swept. */
  readonly accountId: string;
  /** UTC, ISO 8601. */
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly regions: readonly Pick<Region, 'regionId' | 'localName'>[];
  readonly images: readonly SweptImage[];
  readonly gaps: readonly Gap[];
  /** True when somebody stopped it; what had not been read is among the gaps. */
  readonly cancelled: boolean;
  /** How many images were left out because ECS says that they are not shared; 0 unless asked for. */
  readonly skippedImages: number;
}

/** How far a sweep is. */
export interface SweepProgress {
  readonly regionsDone: number;
  /** 0 until the regions are listed. */
  readonly regionsTotal: number;
  readonly imagesDone: number;
  /** How many images are known so far; grows while regions are listed. */
  readonly imagesTotal: number;
  readonly sharesFound: number;
  readonly throttled: number;
  readonly failed: number;
  /** Regions that wait for their quota, and until when (milliseconds since the epoch). */
  readonly waiting: ReadonlyMap<string, number>;
}

/** How far a sweep is that has just begun. */
export const nothingYet: SweepProgress = {
  regionsDone: 0,
  regionsTotal: 0,
  imagesDone: 0,
  imagesTotal: 0,
  sharesFound: 0,
  throttled: 0,
  failed: 0,
  waiting: new Map(),
};

export type AccountClass = 'public' | 'unknown' | 'known';

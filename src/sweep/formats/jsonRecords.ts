import type { EcsErrorKind } from '../../ecs/ecsErrorKind';
import type { Changes } from '../changes';
import type { Finding } from '../findings';
import type { ImageChange } from '../imageChange';
import type { SweepResult, SweptImage } from '../model';

/**
 * The JSON file of a sweep. Times are UTC, ISO 8601; what is not known is left out. A program should refuse a `version`
 * that it does not know; fields may be added to this one.
 */
export interface JsonReport {
  readonly format: 'ecs-image-sharing/report';
  readonly version: 1;
  /** Present when all of it is made up. */
  readonly sample?: true;
  /** Alibaba Cloud account that was swept. */
  readonly accountId: string;
  readonly startedAt: string;
  readonly finishedAt: string;
  /** False when something is not known: it is in `notKnown`, and must not be taken for "not shared". */
  readonly complete: boolean;
  readonly cancelled: boolean;
  /** How many images were not read because ECS says that they are not shared. */
  readonly skippedImages: number;
  readonly regions: SweepResult['regions'];
  readonly notKnown: readonly GapRecord[];
  readonly images: readonly ImageRecord[];
  readonly findings: readonly FindingRecord[];
  /** Absent when there was no earlier sweep to compare with. */
  readonly changes?: ChangesRecord;
}

/** All of a region when there is no `imageId`, all regions when there is no `regionId` either. */
export interface GapRecord {
  readonly regionId?: string;
  readonly imageId?: string;
  /** Sentences for people. */
  readonly reason: string;
  readonly kind: EcsErrorKind;
  readonly code?: string;
  readonly requestId?: string;
}

export type ImageRecord = SweptImage['image'] & {
  readonly regionId: string;
  /** `all` is everybody. */
  readonly groups: readonly string[];
  readonly accounts: readonly ShareRecord[];
};

export interface ShareRecord {
  readonly accountId: string;
  readonly class: 'unknown' | 'known';
  readonly name?: string;
  readonly sharedTime?: string;
}

type FindingRecord = Omit<Finding, 'image'> & { readonly imageId: string; readonly imageName: string };

type ChangesRecord = Omit<Changes, 'images' | 'notKnown'> & {
  readonly notKnown: readonly { readonly regionId: string; readonly imageId: string }[];
  readonly images: readonly ChangeRecord[];
};

export type ChangeRecord = Omit<ImageChange, 'image' | 'newShares' | 'goneShares'> & {
  readonly imageId: string;
  readonly imageName: string;
  readonly newAccounts: readonly ShareRecord[];
  readonly goneAccounts: readonly ShareRecord[];
};

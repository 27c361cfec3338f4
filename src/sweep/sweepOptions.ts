import type { EcsClient } from '../ecs/client';
import type { SweepProgress, SweepResult, SweptImage } from './model';

export interface SweepOptions {
  /** A client that does not retry by itself: the sweep paces all regions together. */
  readonly client: EcsClient;
  readonly accountId: string;
  readonly signal: AbortSignal;
  /** Most requests under way at one time, over all regions. */
  readonly mostInFlight: number;
  /**
   * Leaves out images that ECS says are neither public nor shared (`IsSelfShared` false). That ECS keeps this flag up to
   * date is an assumption; the documentation does not say when it changes.
   */
  readonly skipUnshared?: boolean;
  /** Asks only for what this sweep did not find out, and returns it completed, as begun when that began. */
  readonly resume?: SweepResult;
  /** Each image as soon as its shares are known. */
  readonly onImage?: (image: SweptImage) => void;
  /** Called many times a second; the numbers are those of the moment. */
  readonly onProgress?: (progress: SweepProgress) => void;
  /** When quotas are counted anew, in milliseconds: by the full minute, the documentation says. */
  readonly minuteMs?: number;
}

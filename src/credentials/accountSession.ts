import type { EcsClient } from '../ecs/client';
import type { SeenImages } from '../ecs/seenImages';

/** The ID under which the made-up account stands beside the profiles. */
export const sampleSessionId = 'sample';

/** One account that is open for questions: a profile with its client, or the sample account. */
export interface AccountSession {
  /** Profile ID, or {@link sampleSessionId}. */
  readonly id: string;
  /** Name for people, ready to be shown. */
  readonly name: string;
  /** Alibaba Cloud account ID. */
  readonly accountId: string;
  readonly isSample: boolean;
  readonly client: EcsClient;
  /** The same without retries, for a sweep, which paces all regions together. */
  readonly sweepClient: EcsClient;
  /** What the answers to this session have said of images. */
  readonly seen: SeenImages;
  /** Aborted when the profile goes or gets other credentials, or ECS is to be asked elsewhere: what was asked on its behalf stops. */
  readonly ended: AbortSignal;
}

import { accountOfSize, type MadeUpAccount } from '../../../src/sample/madeUpAccount';
import type { Simulator } from '../../simulator/simulator';

export interface Workload {
  readonly name: string;
  readonly what: string;
  /** When the simulator counts its quotas anew, in milliseconds; ECS does so by the minute. */
  readonly minuteMs: number;
  readonly contenders: readonly ContenderName[];
  /** What a quota allows, for the time that no client can beat: requests a second over all. */
  readonly requestsPerSecond?: number;
  account(): MadeUpAccount;
  misbehave(simulator: Simulator): void;
}

export type ContenderName = 'ours' | 'pop-core ×20' | 'SDK ×20' | 'SDK ×1';

const regions = 30;
/** 195 shares a region, 5,850 in all. */
const small = () =>
  accountOfSize({ regions, imagesPerRegion: 20, sharees: (_region, image) => image + (image % 4 === 0 ? 1 : 0) });
const large = () =>
  accountOfSize({ regions, imagesPerRegion: 1000, sharees: (region, image) => (image * 7 + region) % 51 });
const latency = { kind: 'latency', ms: 50 } as const;
/** Quotas are counted anew that often, or twice as often. */
export const shortMinuteMs = 2000;

export const workloads: readonly Workload[] = [
  {
    name: 'A',
    what: '30 regions × 20 images, 5,850 shares, 50 ms latency',
    minuteMs: 60_000,
    contenders: ['ours', 'pop-core ×20', 'SDK ×20', 'SDK ×1'],
    account: small,
    misbehave: ({ faults }) => faults.add(latency),
  },
  ...[false, true].map((retryAfter) => ({
    name: retryAfter ? 'B2' : 'B1',
    what: `A at 20 requests a second per API and region, ${retryAfter ? 'with' : 'without'} x-acs-retry-after`,
    minuteMs: 60_000,
    contenders: ['ours', 'pop-core ×20'] as const,
    requestsPerSecond: 20 * regions,
    account: small,
    misbehave: ({ faults }: Simulator) => {
      faults.add(latency);
      faults.add({ kind: 'quota', limit: 20, windowMs: 1000, retryAfter });
    },
  })),
  {
    name: 'B3',
    what: 'A at 100 requests a second over all',
    minuteMs: 60_000,
    contenders: ['ours', 'pop-core ×20'],
    requestsPerSecond: 100,
    account: small,
    misbehave: ({ faults }) => {
      faults.add(latency);
      faults.add({ kind: 'quota', limit: 100, windowMs: 1000, overAll: true });
    },
  },
  {
    name: 'B4',
    what: 'A with 10 requests a minute (here 2 s) per API and region, free at the full minute',
    minuteMs: shortMinuteMs,
    contenders: ['ours', 'pop-core ×20'],
    requestsPerSecond: (10 * regions * 1000) / shortMinuteMs,
    account: small,
    misbehave: ({ faults }) => {
      faults.add(latency);
      faults.add({ kind: 'quota', limit: 10, windowMs: shortMinuteMs });
    },
  },
  {
    name: 'C',
    what: '30 regions × 1,000 images × up to 50 accounts, no latency',
    minuteMs: 60_000,
    contenders: ['ours', 'pop-core ×20'],
    account: large,
    misbehave: () => {},
  },
  {
    name: 'D',
    what: 'A with one region down, one answering HTML, 5 % of all answers reset',
    minuteMs: 60_000,
    contenders: ['ours', 'pop-core ×20'],
    account: small,
    misbehave: ({ faults }) => {
      faults.add(latency);
      faults.add({ kind: 'resetBeforeAnswer', regionId: 'cn-qingdao' });
      faults.add({ kind: 'html', status: 503, regionId: 'cn-beijing' });
      faults.add({ kind: 'resetBeforeAnswer', every: 20 });
    },
  },
];

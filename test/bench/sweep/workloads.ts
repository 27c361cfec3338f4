import type { MadeUpAccount } from '../../../src/sample/madeUpAccount';
import { accountOfSize } from '../../simulator/accountOfSize';
import type { Simulator } from '../../simulator/simulator';

export interface Workload {
  readonly name: string;
  readonly what: string;
  /** When the simulator counts its quotas anew, in milliseconds; ECS does so by the minute. */
  readonly minuteMs: number;
  readonly contenders: readonly ContenderName[];
  /** What a quota allows, for the time that no client can beat: requests a second over all. */
  readonly requestsPerSecond?: number;
  /** Regions that do not answer: their shares cannot be found. */
  readonly sickRegions?: readonly string[];
  readonly goals: SweepGoals;
  account(): MadeUpAccount;
  misbehave(simulator: Simulator): void;
}

/** What a sweep should not go over. */
export interface SweepGoals {
  /** Time, as a multiple of the best peer's that is complete, and of what the quota allows. */
  readonly timesPeer?: number;
  readonly timesQuota?: number;
  readonly throttledPercent?: number;
  readonly rssMb?: number;
  readonly blockMs?: number;
}

export type ContenderName = 'ours' | 'pop-core ×20' | 'pop-core ×128' | 'SDK ×20' | 'SDK ×1';

/** Asks for as much at a time as ours may, and nothing holds it back: no peer, but what pop-core allows at most. */
export const floor: ContenderName = 'pop-core ×128';

const regions = 30;
/** 195 shares a region, 5,850 in all. */
const small = () =>
  accountOfSize({ regions, imagesPerRegion: 20, sharees: (_region, image) => image + (image % 4 === 0 ? 1 : 0) });
/** Enough images to meet a limit by the second, with few shares: it is the waiting that is measured. */
const medium = () => accountOfSize({ regions, imagesPerRegion: 100, sharees: 5 });
const large = () =>
  accountOfSize({ regions, imagesPerRegion: 1000, sharees: (region, image) => (image * 7 + region) % 51 });
const latency = { kind: 'latency', ms: 50 } as const;
/** Quotas are counted anew that often, or twice as often. */
export const shortMinuteMs = 2000;
const quotaGoals: SweepGoals = { timesQuota: 1.2, throttledPercent: 5 };
const down = 'cn-qingdao';
const answersHtml = 'cn-beijing';

const twentyASecond = (name: string, of: string, account: () => MadeUpAccount, retryAfter: boolean): Workload => ({
  name,
  what: `${of} at 20 requests a second per API and region, ${retryAfter ? 'with' : 'without'} x-acs-retry-after`,
  minuteMs: 60_000,
  contenders: ['ours', 'pop-core ×20'],
  requestsPerSecond: 20 * regions,
  goals: quotaGoals,
  account,
  misbehave: ({ faults }) => {
    faults.add(latency);
    faults.add({ kind: 'quota', limit: 20, windowMs: 1000, retryAfter });
  },
});

export const workloads: readonly Workload[] = [
  {
    name: 'A',
    what: '30 regions × 20 images, 5,850 shares, 50 ms latency',
    minuteMs: 60_000,
    contenders: ['ours', 'pop-core ×20', floor, 'SDK ×20', 'SDK ×1'],
    goals: { timesPeer: 0.5 },
    account: small,
    misbehave: ({ faults }) => faults.add(latency),
  },
  twentyASecond('B1', 'A (20 images a region never meet it)', small, false),
  twentyASecond('B2', 'A (likewise)', small, true),
  {
    name: 'B3',
    what: 'A at 100 requests a second over all',
    minuteMs: 60_000,
    contenders: ['ours', 'pop-core ×20'],
    requestsPerSecond: 100,
    goals: quotaGoals,
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
    goals: quotaGoals,
    account: small,
    misbehave: ({ faults }) => {
      faults.add(latency);
      faults.add({ kind: 'quota', limit: 10, windowMs: shortMinuteMs });
    },
  },
  twentyASecond('B5', '30 regions × 100 images', medium, false),
  twentyASecond('B6', '30 regions × 100 images', medium, true),
  {
    name: 'C',
    what: '30 regions × 1,000 images × up to 50 accounts, no latency',
    minuteMs: 60_000,
    contenders: ['ours', 'pop-core ×20'],
    goals: { rssMb: 600, blockMs: 100 },
    account: large,
    misbehave: () => {},
  },
  {
    name: 'D',
    what: 'A with one region down, one answering HTML, 5 % of all answers reset',
    minuteMs: 60_000,
    contenders: ['ours', 'pop-core ×20'],
    sickRegions: [down, answersHtml],
    goals: {},
    account: small,
    misbehave: ({ faults }) => {
      faults.add(latency);
      faults.add({ kind: 'resetBeforeAnswer', regionId: down });
      faults.add({ kind: 'html', status: 503, regionId: answersHtml });
      faults.add({ kind: 'resetBeforeAnswer', every: 20 });
    },
  },
];

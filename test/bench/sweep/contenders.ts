import { runOurs, warmUpOurs } from './ours';
import { runPopCore, warmUpPopCore } from './popCore';
import { runSdk, warmUpSdk } from './sdk';
import type { ContenderName } from './workloads';

export interface Run {
  readonly url: string;
  readonly minuteMs: number;
  /** Stops as soon as a third is done, to measure how long that takes. */
  readonly cancel: boolean;
}

export interface Outcome {
  readonly shares: number;
  readonly firstResultMs?: number;
  readonly cancelMs?: number;
  readonly gaps?: number;
}

interface Contender {
  /** Loads the library and opens the first connection, which are not what is compared. */
  warmUp(url: string): Promise<void>;
  run(run: Run): Promise<Outcome>;
}

export const contenders: Readonly<Record<ContenderName, Contender>> = {
  ours: { warmUp: warmUpOurs, run: runOurs },
  'pop-core ×20': { warmUp: warmUpPopCore, run: ({ url }) => runPopCore(url, 20) },
  'SDK ×20': { warmUp: warmUpSdk, run: ({ url }) => runSdk(url, 20) },
  'SDK ×1': { warmUp: warmUpSdk, run: ({ url }) => runSdk(url, 1) },
};

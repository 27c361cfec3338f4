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
  /** What is said to be not known: regions, and images of others. */
  readonly gaps?: readonly string[];
}

export interface Contender {
  /** Loads the library and opens the first connection, which are not what is compared. */
  warmUp(url: string): Promise<void>;
  run(run: Run): Promise<Outcome>;
}

export type Contenders = Partial<Record<ContenderName, Contender>>;

/** The module of each contender, which exports `contenders`: each is measured without the others' libraries in memory. */
export const modules: Readonly<Record<ContenderName, string>> = {
  ours: './ours',
  'pop-core ×20': './popCore',
  'pop-core ×128': './popCore',
  'SDK ×20': './sdk',
  'SDK ×1': './sdk',
};

import type { Scope } from './scope';

/** The requests of one API in one region, which share a quota. */
export interface Quota {
  readonly action: string;
  readonly regionId: string;
  readonly scope: Scope;
}

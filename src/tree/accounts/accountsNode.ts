import type { TreeItem } from 'vscode';
import type { KnownAccounts } from '../../sweep/accountClass';
import type { SweepSession } from '../../sweep/sweepSession';
import type { NewShares } from './newShares';

export interface AccountsNode {
  /** Stable across sweeps. */
  readonly id: string;
  readonly parent?: AccountsNode;
  /** What copying this row gives. */
  readonly copyText?: string;
  treeItem(): TreeItem;
  children(): AccountsNode[];
}

/** What rows need to know of the sweep they show. */
export interface AccountsContext {
  readonly sweep: SweepSession;
  readonly newShares: NewShares;
  /** Names for people, by account ID. */
  knownAccounts(): KnownAccounts;
  regionName(regionId: string): string;
}

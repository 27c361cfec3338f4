import type { TreeItem } from 'vscode';
import type { AccountSession } from '../credentials/accountSession';
import type { KnownAccounts } from '../sweep/accountClass';
import type { BranchNode } from './branchNode';
import type { RegionCounts } from './filter/regionCounts';
import type { Shown } from './filter/shown';
import type { LoadWatcher } from './load';

export interface TreeNode {
  /** Stable across refreshes: `profile/region/image/account`. */
  readonly id: string;
  readonly parent?: BranchNode;
  /** What copying this row gives. */
  readonly copyText?: string;
  treeItem(): TreeItem;
  /** While it is the same object, the row looks the same; undefined where nothing vouches for that. */
  readonly look?: object | undefined;
  /** Made when it is to be shown: there may be thousands of rows. */
  tooltip?(): string;
}

/** Whether rows come below it, page by page. Told by its form: a tree without an account has no code of branches yet. */
export function isBranch(node: unknown): node is BranchNode {
  return (node as Partial<BranchNode> | undefined)?.list !== undefined;
}

/** The branch that a row is, or in whose list it stands. */
export function branchOf(node: TreeNode): BranchNode | undefined {
  return isBranch(node) ? node : node.parent;
}

/** What nodes need from the tree they stand in. */
export interface TreeContext {
  readonly session: AccountSession;
  readonly shown: Shown;
  readonly counts: RegionCounts;
  readonly watch: LoadWatcher;
  pageSize(): number;
  /** Names for people, by account ID. */
  knownAccounts(): KnownAccounts;
  /** A node looks different, or has other children. */
  changed(node: BranchNode): void;
}

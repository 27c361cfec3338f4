import type { TreeView } from 'vscode';
import type { AccountEntry } from '../../sweep/accountEntry';
import type { SweepSession } from '../../sweep/sweepSession';
import type { SelectedRows } from '../selectedRows';
import type { AccountsNode } from './accountsNode';
import type { AccountsTree } from './accountsTree';
import type { ShownSweep } from './shownSweep';

/** The Accounts view, as it is to what lists more of its rows. */
export interface ListingView {
  readonly view: Pick<TreeView<AccountsNode>, 'reveal'>;
  readonly tree: Pick<AccountsTree, 'drawn'>;
  readonly rows: Pick<SelectedRows<AccountsNode>, 'settled'>;
  /** The sweep that is shown now. */
  shown(): ShownSweep | undefined;
  redraw(): void;
}

/** Lists more accounts, with the keyboard on the last of those that were listed before. */
export async function listMore({ view, tree, rows, shown, redraw }: ListingView): Promise<void> {
  const sweep = shown();
  const { drawn } = tree;
  const more = sweep?.moreRow(drawn);
  if (!sweep || !more) {
    return;
  }
  const [row] = await rows.settled();
  const before = drawn[drawn.indexOf(more) - 1];
  if (row?.id === more.id && before && sweep === shown()) {
    // Showing more matters more than where the keyboard is.
    await view.reveal(before, { select: true, focus: true }).then(undefined, () => undefined);
  }
  // Of a double click, the second one came for a row that is drawn no more.
  if (sweep === shown() && sweep.moreRow([more])) {
    sweep.listMore();
    redraw();
  }
}

/**
 * Selects the row of somebody, listing as many unknown accounts as that takes. Tells whether there is such a row; undefined
 * when another sweep is shown.
 */
export async function selectEntry(
  { view, shown, redraw }: ListingView,
  sweep: SweepSession,
  entry: AccountEntry,
): Promise<boolean | undefined> {
  const listed = shown();
  if (listed?.sweep !== sweep) {
    return undefined;
  }
  if (listed.listUntil(entry)) {
    redraw();
  }
  const row = listed.rowOf(entry);
  if (!row) {
    return false;
  }
  // VS Code waits for rows that are being drawn, and knows none that went away meanwhile.
  return view.reveal(row, { select: true, focus: true }).then(
    () => true,
    () => (shown() === listed ? false : undefined),
  );
}

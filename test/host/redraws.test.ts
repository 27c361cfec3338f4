import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventEmitter } from 'vscode';
import type { AccountSession } from '../../src/credentials/accountSession';
import type { SweepSession } from '../../src/sweep/sweepSession';
import type { AccountsNode } from '../../src/tree/accounts/accountsNode';
import { AccountsTree } from '../../src/tree/accounts/accountsTree';
import { ShownSweep } from '../../src/tree/accounts/shownSweep';
import { ExpandedRows } from '../../src/tree/expandedRows';
import { SelectedRows } from '../../src/tree/selectedRows';
import { madeUpSession } from '../unit/sweep/madeUpSession';
import { collectGarbage } from './collectGarbage';
import { countSubscriptions, type Subscriptions } from './countSubscriptions';

const redraws = 200;
/** In megabytes: what the heap may go up and down by itself. */
const slackMb = 8;

describe('the Accounts view, drawn anew 200 times', () => {
  let folder: string;
  let sweeps: SweepSession;
  let subscriptions: Subscriptions;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'redraws-'));
    sweeps = madeUpSession(folder);
    await sweeps.run({ mostInFlight: 8, skipUnshared: false });
    subscriptions = countSubscriptions();
  });

  after(async () => {
    subscriptions.restore();
    await rm(folder, { recursive: true, force: true });
  });

  it('keeps no memory, timers or subscriptions to events', async () => {
    const tree = new AccountsTree(new ExpandedRows());
    const selection = new EventEmitter<{ readonly selection: readonly AccountsNode[] }>();
    const rows = new SelectedRows<AccountsNode>({ selection: [], onDidChangeSelection: selection.event }, tree);
    const shown = new ShownSweep({ id: 'made up' } as AccountSession, sweeps, () => ({}));
    await drawn(tree, shown, 20);
    const before = figures();
    await drawn(tree, shown, redraws);
    const after = figures();
    console.log(
      `    ${redraws} redraws: heap ${before.heapMb.toFixed(1)} → ${after.heapMb.toFixed(1)} MB, timers ${before.timers} → ${after.timers}, subscriptions to events ${before.subscriptions} → ${after.subscriptions}`,
    );
    assert.ok(after.heapMb - before.heapMb < slackMb, `${after.heapMb - before.heapMb} MB more`);
    assert.ok(after.timers <= before.timers + 2, `${after.timers} timers`);
    assert.ok(before.subscriptions > 0, 'none is counted');
    assert.ok(after.subscriptions - before.subscriptions < redraws / 10, `${after.subscriptions} subscriptions`);
    rows.dispose();
    tree.dispose();
  }).timeout(120_000);

  function figures() {
    collectGarbage();
    return {
      heapMb: process.memoryUsage().heapUsed / 2 ** 20,
      timers: process.getActiveResourcesInfo().filter((each) => each === 'Timeout').length,
      subscriptions: subscriptions.open,
    };
  }
});

/** Draws the rows anew so many times, with what stands below each. */
async function drawn(tree: AccountsTree, shown: ShownSweep, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    tree.show(shown.rows());
    const accounts = tree.getChildren();
    assert.ok(accounts.length > 0);
    for (const node of accounts.flatMap((account) => [account, ...tree.getChildren(account)])) {
      tree.getTreeItem(node);
    }
    await new Promise((resolve) => setTimeout(resolve));
  }
}

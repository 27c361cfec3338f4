import assert from 'node:assert/strict';
import { getEventListeners } from 'node:events';
import { BranchNode } from '../../src/tree/branchNode';
import { ExpandedRows } from '../../src/tree/expandedRows';
import { ImagesTree } from '../../src/tree/imagesTree';
import type { TreeNode } from '../../src/tree/treeNode';
import { accountOfSize } from '../simulator/accountOfSize';
import { Simulator } from '../simulator/simulator';
import { collectGarbage } from './collectGarbage';
import { countSubscriptions, type Subscriptions } from './countSubscriptions';
import { simulatedRoot } from './simulatedRoot';

const refreshes = 200;
/** In megabytes: what the heap may go up and down by itself. */
const slackMb = 8;

describe('the Images view, refreshed 200 times', () => {
  let simulator: Simulator;
  let subscriptions: Subscriptions;
  before(async () => {
    const account = accountOfSize({ regions: 2, imagesPerRegion: 50, sharees: () => 50 });
    simulator = await Simulator.start({ account });
    subscriptions = countSubscriptions();
  });
  after(async () => {
    subscriptions.restore();
    await simulator.close();
  });

  it('keeps no memory, sockets, timers, listeners or subscriptions to events', async () => {
    const signals = new Set<AbortSignal>();
    const tree = new ImagesTree(new ExpandedRows());
    const onRequest = (signal?: AbortSignal) => void (signal && signals.add(signal));
    const root = simulatedRoot(tree, { url: simulator.url, pageSize: 50, onRequest });
    tree.show(root);
    await drawn(tree, root, 20);
    const before = await figures();
    signals.clear();
    await drawn(tree, root, refreshes);
    const after = await figures();
    const listeners = [...signals].reduce((sum, signal) => sum + getEventListeners(signal, 'abort').length, 0);
    console.log(
      `    ${refreshes} refreshes: heap ${before.heapMb.toFixed(1)} → ${after.heapMb.toFixed(1)} MB, sockets ${before.sockets} → ${after.sockets}, timers ${before.timers} → ${after.timers}, subscriptions to events ${before.subscriptions} → ${after.subscriptions}, ${signals.size} signals with ${listeners} listeners, one each at most`,
    );
    assert.ok(after.heapMb - before.heapMb < slackMb, `${after.heapMb - before.heapMb} MB more`);
    assert.ok(after.sockets <= before.sockets + 1, `${after.sockets} sockets`);
    assert.ok(after.timers <= before.timers + 2, `${after.timers} timers`);
    assert.ok(listeners <= signals.size);
    assert.ok(after.subscriptions - before.subscriptions < refreshes / 10, `${after.subscriptions} subscriptions`);
  }).timeout(120_000);

  async function figures() {
    await new Promise((resolve) => setTimeout(resolve, 300));
    simulator.recorder.clear();
    collectGarbage();
    const resources = process.getActiveResourcesInfo();
    const count = (kind: string) => resources.filter((each) => each === kind).length;
    return {
      heapMb: process.memoryUsage().heapUsed / 2 ** 20,
      sockets: count('TCPSocketWrap'),
      timers: count('Timeout'),
      subscriptions: subscriptions.open,
    };
  }
});

/** Refreshes so many times, and draws all regions, a region's images, and an image's accounts each time. */
async function drawn(tree: ImagesTree, root: BranchNode, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    tree.refresh(undefined);
    const [region] = (await readAnew(tree, root)).filter((node) => node instanceof BranchNode);
    assert.ok(region);
    const [image] = (await readAnew(tree, region)).filter((node) => node instanceof BranchNode);
    assert.ok(image);
    const accounts = await readAnew(tree, image);
    assert.equal(accounts.length, 50);
    for (const node of accounts) {
      tree.getTreeItem(node);
    }
    await new Promise((resolve) => setTimeout(resolve));
  }
}

/** What is below a branch, when the answer to the refresh has come: until then the tree gives what it had. */
async function readAnew(tree: ImagesTree, branch: BranchNode): Promise<TreeNode[]> {
  await tree.getChildren(branch.parent && branch);
  await branch.list.open();
  return tree.getChildren(branch.parent && branch);
}

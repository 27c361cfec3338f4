import assert from 'node:assert/strict';
import { getEventListeners } from 'node:events';
import type { Memento } from 'vscode';
import type { AccountSession } from '../../src/credentials/accountSession';
import { EcsClient } from '../../src/ecs/client';
import { PopCoreTransport } from '../../src/ecs/popCoreTransport';
import { accountOfSize } from '../../src/sample/madeUpAccount';
import { accountRoot } from '../../src/tree/accountRoot';
import { BranchNode } from '../../src/tree/branchNode';
import { ImagesTree } from '../../src/tree/imagesTree';
import type { RegionsNode } from '../../src/tree/regionsNode';
import { defaultKey } from '../simulator/keys';
import { Simulator } from '../simulator/simulator';
import { collectGarbage } from './collectGarbage';

const refreshes = 200;
/** In megabytes: what the heap may go up and down by itself. */
const slackMb = 8;

describe('the Images view, refreshed 200 times', () => {
  let simulator: Simulator;
  before(async () => {
    const account = accountOfSize({ regions: 2, imagesPerRegion: 50, sharees: () => 50 });
    simulator = await Simulator.start({ account });
  });
  after(() => simulator.close());

  it('keeps no memory, sockets, timers or listeners', async () => {
    const signals: AbortSignal[] = [];
    const tree = new ImagesTree();
    const root = rootOf(simulator.url, tree, signals);
    tree.show(root);
    await drawn(tree, 20);
    const before = await figures();
    signals.length = 0;
    await drawn(tree, refreshes);
    const after = await figures();
    const listeners = signals.reduce((sum, signal) => sum + getEventListeners(signal, 'abort').length, 0);
    console.log(
      `    ${refreshes} refreshes: heap ${before.heapMb.toFixed(1)} → ${after.heapMb.toFixed(1)} MB, sockets ${before.sockets} → ${after.sockets}, timers ${before.timers} → ${after.timers}, signals ${signals.length}, listeners left ${listeners}`,
    );
    assert.ok(after.heapMb - before.heapMb < slackMb, `${after.heapMb - before.heapMb} MB more`);
    assert.ok(after.sockets <= before.sockets + 1, `${after.sockets} sockets`);
    assert.ok(after.timers <= before.timers + 2, `${after.timers} timers`);
    assert.ok(listeners <= signals.length);
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
    };
  }
});

function rootOf(url: string, tree: ImagesTree, signals: AbortSignal[]): RegionsNode {
  const transport = new PopCoreTransport({
    credentials: { read: async () => defaultKey },
    timeoutMs: () => 10_000,
    userAgent: 'host test',
  });
  const watched: typeof transport.send = (action, params, options) => {
    if (options.signal && !signals.includes(options.signal)) {
      signals.push(options.signal);
    }
    return transport.send(action, params, options);
  };
  const client = new EcsClient({ send: watched }, { customEndpoint: () => url, acceptLanguage: 'en-US' });
  return accountRoot({
    memory: { get: () => undefined, keys: () => [], update: async () => {} } as unknown as Memento,
    drawShown: () => {},
    session: { id: 'refreshes', client } as AccountSession,
    watch: () => {},
    pageSize: () => 50,
    knownAccounts: () => ({}),
    changed: (node) => tree.changed(node),
  });
}

/** Refreshes so many times, and draws all regions, a region's images, and an image's accounts each time. */
async function drawn(tree: ImagesTree, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    tree.refresh(undefined);
    const [region] = (await tree.getChildren()).filter((node) => node instanceof BranchNode);
    const [image] = (await tree.getChildren(region)).filter((node) => node instanceof BranchNode);
    const accounts = await tree.getChildren(image);
    assert.equal(accounts.length, 50);
    for (const node of accounts) {
      tree.getTreeItem(node);
    }
    await new Promise((resolve) => setTimeout(resolve));
  }
}

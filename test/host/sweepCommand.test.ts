import assert from 'node:assert/strict';
import { commands } from 'vscode';
import { sampleAccountId } from '../../src/sample/accounts';
import type { SweepResult } from '../../src/sweep/model';
import { accountOfSize } from '../simulator/accountOfSize';
import { Simulator } from '../simulator/simulator';
import { useSimulator } from './simulatedProfile';

const images = 'DescribeImages';
const shares = 'DescribeImageSharePermission';

/** As another extension calls it. */
async function sweep(verb = '', ...given: readonly unknown[]): Promise<SweepResult> {
  const result = await commands.executeCommand<SweepResult | undefined>(`ecsImageSharing.sweep${verb}`, ...given);
  assert.ok(result, 'a result');
  return result;
}

describe('a sweep that another extension asks for', () => {
  const account = accountOfSize({ regions: 3, imagesPerRegion: 2, sharees: (_region, image) => 120 * image });
  const regionIds = account.regions.map(({ regionId }) => regionId);
  const [, down = ''] = regionIds;
  const owned = regionIds.flatMap((regionId) => [...(account.images(regionId)?.values() ?? [])]);
  let simulator: Simulator;
  let leave: () => Promise<void>;

  before(async () => {
    simulator = await Simulator.start({ account });
    leave = await useSimulator(simulator);
  });

  beforeEach(() => simulator.reset());

  after(async () => {
    await leave?.();
    await commands.executeCommand('notifications.clearAll');
    await simulator?.close();
  });

  const asked = (action: string) => simulator.recorder.matching({ action }).length;

  it('resolves with every share of every image of every region, which is plain data', async () => {
    const result = await sweep();
    assert.deepEqual([result.accountId, result.cancelled, result.skippedImages], [account.accountId, false, 0]);
    assert.deepEqual(result.gaps, []);
    assert.deepEqual(result.regions.map(({ regionId }) => regionId).toSorted(), regionIds.toSorted());
    const found = new Map(result.images.map(({ image, accountIds }) => [image.imageId, accountIds]));
    for (const { imageId, shares: given } of owned) {
      const accountIds = given.slice(0, given.length).map(({ accountId }) => accountId);
      assert.deepEqual(found.get(imageId)?.toSorted(), accountIds.toSorted(), imageId);
    }
    assert.equal(found.size, owned.length);
    assert.ok(result.images.every(({ accountIds, sharedTimes }) => sharedTimes.length === accountIds.length));
    assert.ok(Date.parse(result.startedAt) <= Date.parse(result.finishedAt));
    assert.deepEqual(JSON.parse(JSON.stringify(result)), result);
  });

  it('names a region that fails among the gaps, and lists none of its images as unshared', async () => {
    simulator.faults.add({ kind: 'forbidden', action: images, regionId: down });
    const { gaps, images: found, cancelled } = await sweep();
    const facts = gaps.map(({ regionId, image, error }) => [regionId, image, error.kind, error.code]);
    assert.deepEqual(facts, [[down, undefined, 'permission', 'Forbidden.RAM']]);
    assert.deepEqual([found.length, cancelled], [4, false]);
    assert.ok(found.every(({ regionId }) => regionId !== down));
  });

  it('asks only for what is missing when it is told to retry, and has all of it then', async () => {
    const { gaps, images: found } = await sweep('.retry');
    assert.deepEqual([gaps.length, found.length], [0, owned.length]);
    // Two images, of which one has 120 accounts.
    assert.deepEqual([asked(images), asked(shares)], [1, 3]);
    assert.ok(simulator.requests.every(({ params }) => (params.RegionId ?? down) === down));
  });

  it('is one sweep for all who ask meanwhile', async () => {
    const [one, other] = await Promise.all([sweep(), sweep()]);
    assert.equal(one, other);
    assert.equal(asked(images), 3);
  });

  it('ends with what it has when it is stopped, and names the rest as not known', async () => {
    const gate = simulator.hold({ action: shares });
    const stopped = sweep();
    // Each region is listed by then.
    await gate.arrived(owned.length);
    await commands.executeCommand('ecsImageSharing.sweep.cancel');
    const { cancelled, gaps, images: found } = await stopped;
    assert.deepEqual([cancelled, found.length + gaps.length], [true, owned.length]);
    assert.ok(gaps.some(({ image }) => image));
  });

  it('is of the account that is named, whichever is shown', async () => {
    assert.equal((await sweep('', { sessionId: 'sample' })).accountId, sampleAccountId);
    assert.deepEqual(simulator.requests, []);
  });

  it('is of the account that is shown when something else is given', async () => {
    for (const given of [null, 42, 'cn-hangzhou', { sessionId: 7 }]) {
      assert.equal((await sweep('', given)).accountId, account.accountId);
    }
  });

  it('resolves with nothing, at once, for an account that is not open', async () => {
    assert.equal(await commands.executeCommand('ecsImageSharing.sweep', { sessionId: 'nobody' }), undefined);
    assert.deepEqual(simulator.requests, []);
  });
});

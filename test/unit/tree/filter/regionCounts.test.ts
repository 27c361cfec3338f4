import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import { RegionCounts } from '../../../../src/tree/filter/regionCounts';
import { type Cloud, startCloud } from '../../ecs/cloud';
import { until } from '../../ecs/until';

describe('RegionCounts', () => {
  let cloud: Cloud;
  let counts: RegionCounts;
  let changes: number;
  const regionIds = ['cn-hangzhou', 'cn-nanjing', 'cn-shanghai', 'cn-fuzhou', 'cn-beijing', 'cn-qingdao'];
  const ask = (signal = new AbortController().signal) =>
    counts.ask(regionIds, signal, () => {
      changes += 1;
    });

  before(async () => {
    cloud = await startCloud();
  });

  beforeEach(() => {
    counts = new RegionCounts(cloud.client);
    changes = 0;
  });

  afterEach(() => cloud.simulator.reset());
  after(() => cloud.close());

  it('sees which regions are empty, by one question of one entry each', async () => {
    await ask();
    assert.deepEqual(
      regionIds.map((regionId) => counts.of(regionId)),
      [64, 0, 137, 0, 48, 7],
    );
    assert.deepEqual(
      cloud.simulator.requests.map(({ params }) => params.PageSize),
      Array(6).fill('1'),
    );
    assert.equal(changes, 2);
    await ask();
    assert.equal(cloud.simulator.requests.length, 6);
  });

  it('asks four at a time at most', async () => {
    const gate = cloud.simulator.hold();
    const asking = ask();
    await gate.arrived(4);
    // Time enough for another one to come.
    await setTimeout(50);
    gate.release();
    await asking;
    assert.equal(cloud.simulator.recorder.peak, 4);
  });

  it('knows nothing of a region that does not answer, which is not the same as empty', async () => {
    cloud.simulator.faults.add({ kind: 'forbidden', regionId: 'cn-nanjing' });
    await ask();
    assert.deepEqual([counts.of('cn-nanjing'), counts.of('cn-fuzhou')], [undefined, 0]);
  });

  it('asks no further once it is stopped, and still knows what it knew', async () => {
    await ask();
    counts.forget();
    cloud.simulator.recorder.clear();
    const gate = cloud.simulator.hold();
    const stop = new AbortController();
    const asking = ask(stop.signal);
    await gate.arrived(4);
    stop.abort();
    await asking;
    gate.release();
    await cloud.simulator.recorder.settled();
    assert.equal(cloud.simulator.requests.length, 4);
    assert.deepEqual([changes, counts.of('cn-nanjing'), counts.of('cn-hangzhou')], [2, 0, 64]);
  });

  it('counts by what was seen before until it is answered anew', async () => {
    await ask();
    counts.forget();
    assert.equal(counts.of('cn-nanjing'), 0);
    const gate = cloud.simulator.hold({ regionId: 'cn-nanjing' });
    cloud.simulator.faults.add({ kind: 'totalCount', regionId: 'cn-nanjing', change: () => 3 });
    const asking = ask();
    await until(() => gate.held === 1);
    assert.equal(counts.of('cn-nanjing'), 0);
    gate.release();
    await asking;
    assert.deepEqual([counts.of('cn-nanjing'), changes], [3, 3]);
  });
});

import assert from 'node:assert/strict';
import { allAccounts } from '../../../src/results/allAccounts';
import { type Cloud, startCloud } from '../ecs/cloud';

const image = { regionId: 'cn-hangzhou', imageId: 'm-bp1axo0yv0awkv6jf6e3' };
const newcomer = '1999999999999999';
const never = new AbortController().signal;

describe('allAccounts against the simulator', () => {
  let cloud: Cloud;
  beforeEach(async () => {
    cloud = await startCloud();
  });
  afterEach(() => cloud.close());

  const read = (onProgress: (loaded: number, total: number) => void = () => {}) =>
    allAccounts(cloud.client, image, never, onProgress);

  it('reads every page, a hundred at a time, and tells how far it is', async () => {
    cloud.simulator.edit.setGroups(image.regionId, image.imageId, ['all']);
    const progress: string[] = [];
    const all = await read((loaded, total) => progress.push(`${loaded}/${total}`));
    assert.equal(all.accounts.length, 120);
    assert.deepEqual(all.groups, ['all']);
    assert.equal(all.complete, true);
    assert.equal(all.totalChanged, false);
    assert.deepEqual(progress, ['100/120', '120/120']);
    assert.deepEqual(
      cloud.simulator.requests.map(({ params }) => [params.PageNumber, params.PageSize]),
      [
        ['1', '100'],
        ['2', '100'],
      ],
    );
  });

  it('rejects when a page fails, and gives no part', async () => {
    cloud.simulator.faults.add({ kind: 'forbidden', pageNumber: 2 });
    await assert.rejects(read(), { name: 'EcsError', kind: 'permission' });
  });

  it('says when the total changed while reading', async () => {
    const all = await read((loaded) => {
      if (loaded === 100) {
        cloud.simulator.edit.addAccount(image.regionId, image.imageId, newcomer);
      }
    });
    assert.equal(all.totalChanged, true);
    assert.equal(all.accounts.length, 121);
    assert.equal(all.complete, true);
  });

  it('says when there are fewer accounts than promised', async () => {
    cloud.simulator.faults.add({ kind: 'totalCount', change: (actual) => actual + 2 });
    const all = await read();
    assert.deepEqual([all.accounts.length, all.totalCount, all.complete, all.totalChanged], [120, 122, false, false]);
  });
});

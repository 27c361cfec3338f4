import assert from 'node:assert/strict';
import { SharePermissionPager } from '../../../src/ecs/sharePermissionPager';
import { type Cloud, startCloud } from './cloud';

describe('SharePermissionPager against the simulator', () => {
  let cloud: Cloud;
  let image: { regionId: string; imageId: string };
  beforeEach(async () => {
    cloud = await startCloud();
    const [golden] = (await cloud.client.images('cn-hangzhou', { pageNumber: 1, pageSize: 1 })).items;
    image = { regionId: 'cn-hangzhou', imageId: golden?.imageId ?? '' };
    cloud.simulator.reset();
  });
  afterEach(() => cloud.close());

  const readAll = async (pageSize: number) => {
    const pager = new SharePermissionPager(cloud.client, { ...image, pageSize });
    while (!pager.done) {
      await pager.next();
    }
    return pager;
  };
  const accountsNow = () =>
    cloud.simulator.account
      .images(image.regionId)
      ?.get(image.imageId)
      ?.shares.slice(0, 1000)
      .map(({ accountId }) => accountId) ?? [];

  it('reads 120 of 120 accounts with numeric 16-digit IDs and a group, one request a page', async () => {
    cloud.simulator.settings.aliyunIds = 'number';
    cloud.simulator.edit.setGroups(image.regionId, image.imageId, ['all']);
    const pager = await readAll(50);
    assert.deepEqual(
      pager.items.map(({ accountId }) => accountId),
      accountsNow(),
    );
    assert.equal(new Set(pager.items.map(({ accountId }) => accountId)).size, 120);
    assert.ok(pager.items.every(({ accountId }) => /^\d{16}$/.test(accountId)));
    assert.deepEqual([[...pager.groups], pager.complete, cloud.simulator.requests.length], [['all'], true, 3]);
  });

  for (const atFront of [true, false]) {
    it(`reads all 121 when an account is added ${atFront ? 'in front' : 'at the end'} between two pages`, async () => {
      cloud.simulator.settings.aliyunIds = 'number';
      cloud.simulator.edit.setGroups(image.regionId, image.imageId, ['all']);
      const pager = new SharePermissionPager(cloud.client, { ...image, pageSize: 50 });
      await pager.next();
      cloud.simulator.edit.addAccount(image.regionId, image.imageId, '1999999999999999', { atFront });
      while (!pager.done) {
        await pager.next();
      }
      const ids = pager.items.map(({ accountId }) => accountId);
      assert.deepEqual([...ids].sort(), [...accountsNow()].sort());
      assert.deepEqual([ids.length, pager.complete], [121, true]);
    });
  }

  it('says so when the total promises more accounts than come', async () => {
    cloud.simulator.faults.add({ kind: 'totalCount', change: (actual) => actual + 1 });
    const pager = await readAll(100);
    assert.deepEqual([pager.items.length, pager.complete], [120, false]);
  });
});

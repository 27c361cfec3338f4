import assert from 'node:assert/strict';
import { Simulator } from '../../simulator/simulator';
import { callPopCore, outcomeOf } from './popCore';
import { get, signedParams } from './rawRequest';

describe('simulator variants of answers', () => {
  let simulator: Simulator;
  beforeEach(async () => {
    simulator = await Simulator.start();
  });
  afterEach(() => simulator.close());

  const regionId = 'cn-hangzhou';
  const imageAt = (index: number) => [...(simulator.account.images(regionId)?.keys() ?? [])][index] ?? '';
  const shares = (params = {}) =>
    callPopCore(simulator, 'DescribeImageSharePermission', { RegionId: regionId, ImageId: imageAt(0), ...params });
  const idsOf = async (params = {}) =>
    (await shares(params)).Accounts.Account.map((account) => String(account.AliyunId));

  async function textOf(action: string, params: Record<string, string>): Promise<string> {
    return (await get(simulator, signedParams({ Action: action, ...params }))).text;
  }
  const shareText = () => textOf('DescribeImageSharePermission', { RegionId: regionId, ImageId: imageAt(0) });

  it('writes account IDs as numbers, every digit of them', async () => {
    assert.match(await shareText(), /"AliyunId":"\d{16}"/);
    simulator.edit.addAccount(regionId, imageAt(0), '1234567890123456789', { atFront: true });
    simulator.settings.aliyunIds = 'number';
    const text = await shareText();
    assert.match(text, /"AliyunId":1234567890123456789,/);
    assert.doesNotMatch(text, /"AliyunId":"/);
  });

  it('spells IsSelfShared in all ways', async () => {
    const spelled = async () =>
      /"IsSelfShared":([^,]+)/.exec(await textOf('DescribeImages', { RegionId: regionId }))?.[1];
    assert.equal(await spelled(), '"True"');
    simulator.settings.isSelfShared = 'lowerCase';
    assert.equal(await spelled(), '"true"');
    simulator.settings.isSelfShared = 'boolean';
    assert.equal(await spelled(), 'true');
    simulator.settings.isSelfShared = 'absent';
    assert.equal(await spelled(), undefined);
  });

  it('leaves the seconds of SharedTime out, or all of it', async () => {
    simulator.settings.sharedTime = 'minutes';
    assert.match((await shares()).Accounts.Account[0]?.SharedTime ?? '', /^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/);
    simulator.settings.sharedTime = 'absent';
    assert.equal((await shares()).Accounts.Account[0]?.SharedTime, undefined);
  });

  it('leaves empty lists out', async () => {
    assert.deepEqual((await shares()).ShareGroups, { ShareGroup: [] });
    simulator.settings.emptyLists = 'absent';
    assert.equal((await shares()).ShareGroups, undefined);
  });

  it('names itself, or any host, as the endpoint of regions', async () => {
    const endpointsOf = async () =>
      new Map(
        (await callPopCore(simulator, 'DescribeRegions')).Regions.Region.map((region) => [
          region.RegionId,
          region.RegionEndpoint,
        ]),
      );
    assert.equal((await endpointsOf()).get(regionId), 'ecs.cn-hangzhou.aliyuncs.com');
    simulator.settings.regionEndpoint = 'self';
    assert.equal((await endpointsOf()).get(regionId), simulator.host);
    simulator.settings.regionEndpoint = (id) => (id === regionId ? 'ecs.example.com' : `ecs.${id}.aliyuncs.com`);
    assert.equal((await endpointsOf()).get(regionId), 'ecs.example.com');
    assert.equal((await endpointsOf()).get('cn-beijing'), 'ecs.cn-beijing.aliyuncs.com');
  });

  it('refuses a page that is too large, or cuts it and says so', async () => {
    simulator.settings.largestPage = 50;
    assert.equal(await outcomeOf(shares({ PageSize: 51 })), '400 InvalidParameter');
    simulator.settings.oversizedPage = 'clamp';
    assert.equal((await idsOf({ PageSize: 100 })).length, 50);
    assert.equal((await idsOf({ PageSize: 20 })).length, 20);
  });

  it('moves every entry by one when an account is added at the front between two pages', async () => {
    const first = await idsOf({ PageSize: 50 });
    simulator.edit.addAccount(regionId, imageAt(0), '9999888877776666', { atFront: true });
    const second = await idsOf({ PageSize: 50, PageNumber: 2 });
    assert.equal(second[0], first.at(-1));
    assert.equal((await shares()).TotalCount, 121);
  });

  it('skips an entry when an account is removed between two pages', async () => {
    const all = await idsOf({ PageSize: 100 });
    simulator.edit.removeAccount(regionId, imageAt(0), all[0] ?? '');
    assert.equal((await idsOf({ PageSize: 50, PageNumber: 2 }))[0], all[51]);
  });

  it('no longer finds an image that was deleted after it was listed', async () => {
    const deleted = imageAt(0);
    simulator.edit.removeImage(regionId, deleted);
    assert.equal(await outcomeOf(shares({ ImageId: deleted })), '404 InvalidImageId.NotFound');
    assert.throws(() => simulator.edit.removeImage(regionId, deleted), RangeError);
  });

  it('shows a changed image and its changed groups', async () => {
    simulator.edit.setGroups(regionId, imageAt(0), ['all']);
    simulator.edit.change(regionId, imageAt(0), { imageName: 'renamed' });
    assert.deepEqual((await shares()).ShareGroups, { ShareGroup: [{ Group: 'all' }] });
    const { TotalCount } = await callPopCore(simulator, 'DescribeImages', { RegionId: regionId, ImageName: 'renamed' });
    assert.equal(TotalCount, 1);
  });
});

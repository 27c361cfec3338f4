import assert from 'node:assert/strict';
import EcsClient, * as ecs from '@alicloud/ecs20140526';
import { $OpenApiUtil } from '@alicloud/openapi-core';
import { sampleAccountId } from '../../../src/sample/accounts';
import { documentedImage } from '../../../src/sample/documentedImage';
import { accountOfSize } from '../../simulator/accountOfSize';
import { defaultKey } from '../../simulator/keys';
import { Simulator } from '../../simulator/simulator';
import { callPopCore, outcomeOf } from './popCore';

describe('simulator and the clients that people use', () => {
  let simulator: Simulator;
  before(async () => {
    process.env.ALIBABA_CLOUD_ECS_METADATA_DISABLED = 'true';
    simulator = await Simulator.start();
  });
  after(() => simulator.close());

  for (const method of ['GET', 'POST'] as const) {
    describe(`pop-core with ${method}`, () => {
      const call = (action: string, params = {}, apiVersion?: string) =>
        callPopCore(simulator, action, params, { method, apiVersion });

      it('gets regions, images, accounts and identity', async () => {
        const regions = (await call('DescribeRegions', { AcceptLanguage: 'en-US' })).Regions.Region;
        assert.equal(regions.length, 32);
        const images = await call('DescribeImages', { RegionId: 'cn-hangzhou', Status: 'ALL', PageSize: 100 });
        assert.equal(images.Images.Image.length, 64);
        const ImageId = images.Images.Image[0]?.ImageId;
        const shares = await call('DescribeImageSharePermission', { RegionId: 'cn-hangzhou', ImageId, PageSize: 100 });
        assert.deepEqual([shares.TotalCount, shares.Accounts.Account.length], [120, 100]);
        assert.equal((await call('GetCallerIdentity', {}, '2015-04-01')).AccountId, sampleAccountId);
      });

      it('signs every kind of text the way it is checked', async () => {
        const ImageName = "a b+c*d'(e)!~%&=/?é华";
        const answer = await call('DescribeImages', { RegionId: 'cn-hangzhou', ImageName });
        assert.equal(answer.TotalCount, 0);
      });

      it('gets the documented error', async () => {
        const params = { RegionId: 'cn-hangzhou', ImageId: 'm-none' };
        assert.equal(await outcomeOf(call('DescribeImageSharePermission', params)), '404 InvalidImageId.NotFound');
      });
    });
  }

  describe('the official ECS SDK', () => {
    const clientWith = (key: { accessKeyId: string; accessKeySecret: string; securityToken?: string }) =>
      new EcsClient(new $OpenApiUtil.Config({ ...key, protocol: 'http', endpoint: simulator.host }));

    it('gets regions, images and accounts', async () => {
      const client = clientWith(defaultKey);
      const regions = await client.describeRegions(new ecs.DescribeRegionsRequest({}));
      assert.equal(regions.body?.regions?.region?.length, 32);
      const regionId = 'cn-hangzhou';
      const images = await client.describeImages(new ecs.DescribeImagesRequest({ regionId, pageSize: 100 }));
      const imageId = images.body?.images?.image?.[0]?.imageId ?? '';
      const request = new ecs.DescribeImageSharePermissionRequest({ regionId, imageId, pageSize: 100, pageNumber: 2 });
      const shares = await client.describeImageSharePermission(request);
      assert.equal(shares.body?.totalCount, 120);
      assert.equal(shares.body?.accounts?.account?.length, 20);
    });

    it('gets the documentation’s example', async () => {
      const request = new ecs.DescribeImageSharePermissionRequest({ ...documentedImage });
      const { body } = await clientWith(defaultKey).describeImageSharePermission(request);
      assert.equal(body?.requestId, '473469C7-AA6F-4DC5-B3DB-A3DC0DE3C83E');
      assert.equal(body?.accounts?.account?.[0]?.aliyunId, '1234567890');
      assert.equal(body?.shareGroups?.shareGroup?.[0]?.group, 'all');
    });

    it('gets the documented errors', async () => {
      const missing = new ecs.DescribeImageSharePermissionRequest({ regionId: 'cn-hangzhou', imageId: 'm-none' });
      await assert.rejects(clientWith(defaultKey).describeImageSharePermission(missing), {
        code: 'InvalidImageId.NotFound',
      });
      const wrong = clientWith({ ...defaultKey, accessKeySecret: 'wrong' });
      await assert.rejects(wrong.describeRegions(new ecs.DescribeRegionsRequest({})), {
        code: 'SignatureDoesNotMatch',
      });
    });

    it('works with a temporary key, and not without its token', async () => {
      const temporary = { accessKeyId: 'STS.NTemporary0001', accessKeySecret: 's1', securityToken: 'token-1' };
      simulator.keys.set(temporary.accessKeyId, temporary);
      const request = new ecs.DescribeRegionsRequest({});
      await clientWith(temporary).describeRegions(request);
      const { securityToken: _, ...bare } = temporary;
      await assert.rejects(clientWith(bare).describeRegions(request), { code: 'MissingSecurityToken' });
    });
  });

  it('tells each key its own account and name', async () => {
    const account = accountOfSize({ regions: 3, imagesPerRegion: 1, sharees: 1, accountId: '1111222233334444' });
    const credentials = { accessKeyId: 'LTAI5tOther', accessKeySecret: 'other' };
    simulator.keys.set(credentials.accessKeyId, { ...credentials, account, userName: 'auditor' });
    const identity = await callPopCore(simulator, 'GetCallerIdentity', {}, { credentials, apiVersion: '2015-04-01' });
    assert.deepEqual(
      [identity.AccountId, identity.IdentityType, identity.Arn],
      ['1111222233334444', 'RAMUser', 'acs:ram::1111222233334444:user/auditor'],
    );
    const regions = await callPopCore(simulator, 'DescribeRegions', {}, { credentials });
    assert.equal(regions.Regions.Region.length, 3);
  });
});

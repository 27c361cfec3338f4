import assert from 'node:assert/strict';
import { EcsClient } from '../../../src/ecs/client';
import type { EcsTransport } from '../../../src/ecs/transport';
import { sampleAccountId } from '../../../src/sample/accounts';
import { type Cloud, failureOf, startCloud } from './cloud';

const image = { regionId: 'cn-hangzhou', imageId: 'm-bp1caf3yicx5jlfl****' };

describe('EcsClient against the simulator', () => {
  let cloud: Cloud;
  before(async () => {
    cloud = await startCloud();
  });
  afterEach(() => cloud.simulator.reset());
  after(() => cloud.close());

  const firstImages = async (regionId: string) =>
    (await cloud.client.images(regionId, { pageNumber: 1, pageSize: 20 })).items;

  it('lists the regions in the language asked for', async () => {
    const regions = await cloud.client.regions();
    assert.equal(regions.length, 32);
    assert.equal(regions.find(({ regionId }) => regionId === 'cn-hangzhou')?.localName, 'China (Hangzhou)');
    const options = { customEndpoint: () => cloud.simulator.url, acceptLanguage: 'zh-CN' } as const;
    const chinese = await new EcsClient(cloud.transport, options).regions();
    assert.equal(chinese.find(({ regionId }) => regionId === 'cn-hangzhou')?.localName, '华东1（杭州）');
  });

  it('lists own images in every status, not only the available ones', async () => {
    const statuses = new Set((await firstImages('cn-hangzhou')).map(({ status }) => status));
    for (const status of ['Available', 'Deprecated', 'Creating', 'Waiting', 'UnAvailable', 'CreateFailed']) {
      assert.ok(statuses.has(status), status);
    }
  });

  it('reads the documented answer of the documented image', async () => {
    const page = await cloud.client.sharePermission({ ...image, pageNumber: 1, pageSize: 10 });
    assert.deepEqual(
      { ...page, raw: undefined },
      {
        ...image,
        groups: ['all'],
        items: [{ accountId: '1234567890', sharedTime: '2023-01-01T12:05:00Z' }],
        pageNumber: 1,
        pageSize: 10,
        totalCount: 1,
        requestId: '473469C7-AA6F-4DC5-B3DB-A3DC0DE3C83E',
        raw: undefined,
      },
    );
  });

  it('sends all four parameters', async () => {
    await cloud.client.sharePermission({ ...image, pageNumber: 3, pageSize: 7 });
    assert.deepEqual(cloud.simulator.requests.at(-1)?.params, {
      RegionId: 'cn-hangzhou',
      ImageId: image.imageId,
      PageNumber: '3',
      PageSize: '7',
    });
  });

  it('gives account IDs as strings with all digits when the API writes numbers', async () => {
    const [golden] = await firstImages('cn-hangzhou');
    const request = { regionId: 'cn-hangzhou', imageId: golden?.imageId ?? '', pageNumber: 1, pageSize: 100 };
    const asText = (await cloud.client.sharePermission(request)).items.map(({ accountId }) => accountId);
    cloud.simulator.settings.aliyunIds = 'number';
    const asNumbers = (await cloud.client.sharePermission(request)).items.map(({ accountId }) => accountId);
    assert.equal(asNumbers.length, 100);
    assert.deepEqual(asNumbers, asText);
  });

  for (const spelling of ['text', 'lowerCase', 'boolean', 'absent'] as const) {
    it(`understands IsSelfShared spelled as: ${spelling}`, async () => {
      cloud.simulator.settings.isSelfShared = spelling;
      const [golden, , , payroll] = await firstImages('cn-hangzhou');
      const known = spelling !== 'absent';
      assert.equal(golden?.isSelfShared, known ? true : undefined);
      assert.equal(payroll?.isSelfShared, known ? false : undefined);
    });
  }

  it('gives shared times with seconds when the API leaves them out', async () => {
    cloud.simulator.settings.sharedTime = 'minutes';
    const [golden] = await firstImages('cn-hangzhou');
    const request = { regionId: 'cn-hangzhou', imageId: golden?.imageId ?? '', pageNumber: 1, pageSize: 5 };
    for (const { sharedTime } of (await cloud.client.sharePermission(request)).items) {
      assert.match(sharedTime ?? '', /^\d{4}-\d\d-\d\dT\d\d:\d\d:00Z$/);
    }
  });

  it('takes missing lists for empty ones', async () => {
    cloud.simulator.settings.emptyLists = 'absent';
    const payroll = (await firstImages('cn-hangzhou'))[3];
    const request = { regionId: 'cn-hangzhou', imageId: payroll?.imageId ?? '', pageNumber: 1, pageSize: 5 };
    const page = await cloud.client.sharePermission(request);
    assert.deepEqual([page.items, page.groups, page.totalCount], [[], [], 0]);
  });

  it('knows whose key it is', async () => {
    const identity = await cloud.client.callerIdentity();
    assert.equal(identity.accountId, sampleAccountId);
  });

  it('refuses parameters before anything is sent', async () => {
    const good = { ...image, pageNumber: 1, pageSize: 10 };
    for (const bad of [
      { regionId: 'Hangzhou!' },
      { imageId: '' },
      { imageId: 'm-1 OR 1' },
      { pageNumber: 0 },
      { pageNumber: 1.5 },
      { pageSize: 0 },
      { pageSize: 101 },
      { pageSize: Number.NaN },
    ]) {
      const { kind } = await failureOf(cloud.client.sharePermission({ ...good, ...bad }));
      assert.equal(kind, 'invalid', JSON.stringify(bad));
    }
    const listed = { pageNumber: 1, pageSize: 10, imageId: 'm-1,m-2' };
    assert.equal((await failureOf(cloud.client.images('cn-hangzhou', listed))).kind, 'invalid');
    assert.equal(cloud.simulator.requests.length, 0);
  });

  it('never takes an answer without a total for an empty list', async () => {
    const lacking: EcsTransport = { send: async () => ({ RequestId: 'R' }) };
    const client = new EcsClient(lacking, { acceptLanguage: 'en-US' });
    const failure = await failureOf(client.images('cn-hangzhou', { pageNumber: 1, pageSize: 10 }));
    assert.deepEqual([failure.kind, failure.facts.requestId], ['malformed', 'R']);
    assert.match(failure.facts.reason, /TotalCount/);
  });
});

describe('where EcsClient sends', () => {
  const asked: string[] = [];
  const clientOf = (regionEndpoint: string) => {
    asked.length = 0;
    const transport: EcsTransport = {
      send: async (action, _params, { endpoint }) => {
        asked.push(`${action} ${endpoint}`);
        return {
          Regions: { Region: [{ RegionId: 'cn-hangzhou', LocalName: 'H', RegionEndpoint: regionEndpoint }] },
          TotalCount: 0,
        };
      },
    };
    return new EcsClient(transport, { acceptLanguage: 'en-US' });
  };
  const page = { pageNumber: 1, pageSize: 10 };

  it('asks the centre for regions, then each region at the endpoint it named', async () => {
    const client = clientOf('ecs-cn-hangzhou.aliyuncs.com');
    await client.regions();
    await client.images('cn-hangzhou', page);
    assert.deepEqual(asked, [
      'DescribeRegions https://ecs.aliyuncs.com',
      'DescribeImages https://ecs-cn-hangzhou.aliyuncs.com',
    ]);
  });

  it('uses the conventional endpoint of a region that was not listed yet', async () => {
    await clientOf('').images('eu-west-1', page);
    assert.deepEqual(asked, ['DescribeImages https://ecs.eu-west-1.aliyuncs.com']);
  });

  for (const foreign of ['evil.example.com', 'aliyuncs.com.evil.org', 'evilaliyuncs.com', 'x@evil.com/.aliyuncs.com']) {
    it(`sends nothing to ${foreign}`, async () => {
      const client = clientOf(foreign);
      await client.regions();
      const failure = await failureOf(client.images('cn-hangzhou', page));
      assert.equal(failure.kind, 'endpoint');
      assert.deepEqual(asked, ['DescribeRegions https://ecs.aliyuncs.com']);
    });
  }
});

import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import { EcsClient } from '../../../src/ecs/client';
import { findImages } from '../../../src/ecs/findImages';
import { sampleTransport } from '../../../src/sample/sampleTransport';
import { type Cloud, failureOf, startCloud } from './cloud';

const golden = { regionId: 'cn-hangzhou', imageId: 'm-bp1axo0yv0awkv6jf6e3' };

describe('findImages', () => {
  let cloud: Cloud;
  let everywhere: readonly string[];

  before(async () => {
    cloud = await startCloud();
    everywhere = cloud.simulator.account.regions.map(({ regionId }) => regionId);
  });

  afterEach(() => cloud.simulator.reset());
  after(() => cloud.close());

  const find = (text: string, signal = new AbortController().signal) =>
    findImages(cloud.client, everywhere, text, signal);

  it('finds the one image of an ID, asking each region once', async () => {
    const { found, failures, more } = await find(golden.imageId);
    assert.deepEqual(
      found.map(({ regionId, image }) => [regionId, image.imageName]),
      [[golden.regionId, 'golden-base-2026-09']],
    );
    assert.deepEqual([failures.size, more], [0, []]);
    assert.equal(cloud.simulator.requests.length, everywhere.length);
    assert.deepEqual(new Set(cloud.simulator.requests.map(({ params }) => params.ImageId)), new Set([golden.imageId]));
  });

  it('finds own images by a part of their name in every state, region by region', async () => {
    const { found } = await find('import-');
    assert.deepEqual(
      found.map(({ image }) => [image.imageName, image.status]),
      [
        ['import-from-oss', 'Waiting'],
        ['import-broken-vhd', 'CreateFailed'],
      ],
    );
    // The first that has some answers last.
    cloud.simulator.faults.add({ kind: 'latency', ms: 100, regionId: 'cn-qingdao' });
    cloud.simulator.faults.add({ kind: 'latency', ms: 100, regionId: 'cn-beijing' });
    const order = (await find('web-frontend')).found.map(({ regionId }) => everywhere.indexOf(regionId));
    assert.deepEqual(
      order,
      order.toSorted((a, b) => a - b),
    );
    assert.ok(new Set(order).size > 1);
  });

  it('takes an ID that no region knows for a name before it says that there is none', async () => {
    cloud.simulator.edit.change(golden.regionId, golden.imageId, { imageName: 'm-named-like-an-id' });
    try {
      assert.deepEqual(
        (await find('m-named-like-an-id')).found.map(({ image }) => image.imageId),
        [golden.imageId],
      );
    } finally {
      cloud.simulator.edit.change(golden.regionId, golden.imageId, { imageName: 'golden-base-2026-09' });
    }
    const { found, failures } = await find('m-nobodyknowsthis');
    assert.deepEqual([found, failures.size], [[], 0]);
  });

  it('names the regions that did not answer, and gives what the others know', async () => {
    cloud.simulator.faults.add({ kind: 'forbidden', regionId: 'cn-beijing' });
    const { found, failures } = await find(golden.imageId);
    assert.equal(found.length, 1);
    assert.deepEqual(
      [...failures].map(([regionId, { kind }]) => [regionId, kind]),
      [['cn-beijing', 'permission']],
    );
  });

  it('does not say that an ID is nowhere when a region did not answer, were it only once', async () => {
    cloud.simulator.faults.add({ kind: 'forbidden', regionId: golden.regionId, times: 1 });
    const { found, failures } = await find(golden.imageId);
    assert.deepEqual([found, [...failures.keys()]], [[], [golden.regionId]]);
  });

  it('takes a refused ID for one that is not there, and a refused region for one that did not answer', async () => {
    const refusal = { kind: 'refuse', status: 404, message: 'The specified one does not exist.' } as const;
    cloud.simulator.faults.add({ ...refusal, code: 'InvalidImageId.NotFound', regionId: 'cn-beijing' });
    cloud.simulator.faults.add({ ...refusal, code: 'InvalidRegionId.NotFound', regionId: 'cn-qingdao' });
    const { found, failures } = await find(golden.imageId);
    assert.deepEqual([found.length, [...failures.keys()]], [1, ['cn-qingdao']]);
  });

  it('finds the same in the sample account', async () => {
    const client = new EcsClient(sampleTransport(), { acceptLanguage: 'en-US' });
    const sample = (text: string) => findImages(client, everywhere, text, new AbortController().signal);
    assert.deepEqual(await sample(golden.imageId), await find(golden.imageId));
    assert.deepEqual(await sample('golden-base'), await find('golden-base'));
  });

  it('says which regions have more of a name than one page', async () => {
    const { found, more } = await find('-');
    assert.deepEqual(more, ['cn-shanghai']);
    assert.equal(found.filter(({ regionId }) => regionId === 'cn-shanghai').length, 100);
  });

  const withoutImages = (body: Readonly<Record<string, unknown>>) => ({ ...body, Images: { Image: [] } });

  it('reads on when a page is empty that is only the first', async () => {
    const regionId = 'cn-shanghai';
    cloud.simulator.faults.add({ kind: 'edit', change: withoutImages, regionId, pageNumber: 1 });
    const { found, failures, more } = await find('-');
    const asked = cloud.simulator.recorder.matching({ regionId });
    assert.deepEqual(
      asked.map(({ params }) => [params.ImageName, params.PageNumber]),
      [
        ['-', '1'],
        ['-', '2'],
      ],
    );
    assert.equal(found.filter((image) => image.regionId === regionId).length, 37);
    assert.deepEqual([failures.size, more], [0, [regionId]]);
  });

  it('does not say that there is none where ECS has some and lists none', async () => {
    cloud.simulator.faults.add({ kind: 'edit', change: withoutImages, regionId: golden.regionId });
    for (const text of ['golden-base-2026-09', golden.imageId]) {
      const { found, more } = await find(text);
      assert.deepEqual([found, more], [[], [golden.regionId]]);
    }
  });

  it('gives up on a region that claims to have images on ever more pages, and says so', async () => {
    const endless = (body: Readonly<Record<string, unknown>>) => ({ ...withoutImages(body), TotalCount: 1_000_000 });
    cloud.simulator.faults.add({ kind: 'edit', change: endless, regionId: golden.regionId });
    const { found, more } = await find('no-such-name');
    assert.deepEqual([found, more], [[], [golden.regionId]]);
    assert.equal(cloud.simulator.recorder.matching({ regionId: golden.regionId }).length, 50);
  });

  it('asks six regions at a time at most, and no further once it is cancelled', async () => {
    const gate = cloud.simulator.hold();
    const stop = new AbortController();
    const finding = failureOf(find('web-frontend', stop.signal));
    await gate.arrived(6);
    // Time enough for another one to come.
    await setTimeout(50);
    stop.abort();
    assert.equal((await finding).kind, 'cancelled');
    await cloud.simulator.recorder.settled();
    assert.equal(cloud.simulator.requests.length, 6);
  });
});

import assert from 'node:assert/strict';
import { EcsClient } from '../../../src/ecs/client';
import { PopCoreTransport } from '../../../src/ecs/popCoreTransport';
import type { SweepProgress, SweepResult } from '../../../src/sweep/model';
import { runSweep } from '../../../src/sweep/runSweep';
import type { SweepOptions } from '../../../src/sweep/sweepOptions';
import { accountOfSize } from '../../simulator/accountOfSize';
import { defaultKey } from '../../simulator/keys';
import { Simulator } from '../../simulator/simulator';

/** Four regions with five images each, the nth image shared with n × 30 accounts: 1,200 shares, images 4 and 5 paged. */
const account = () => accountOfSize({ regions: 4, imagesPerRegion: 5, sharees: (_region, image) => image * 30 });
const [qingdao, beijing] = account().regions.map(({ regionId }) => regionId);

describe('runSweep against the simulator', () => {
  let simulator: Simulator;
  let transport: PopCoreTransport;
  let latest: SweepProgress | undefined;
  beforeEach(async () => {
    simulator = await Simulator.start({ account: account() });
    transport = new PopCoreTransport({
      credentials: { read: async () => defaultKey },
      timeoutMs: () => 5000,
      userAgent: 'unit test',
    });
  });
  afterEach(async () => {
    await simulator.close();
  });

  const sweep = (options: Partial<SweepOptions> = {}) =>
    runSweep({
      client: new EcsClient(transport, { customEndpoint: () => simulator.url, acceptLanguage: 'en-US' }),
      accountId: simulator.account.accountId,
      signal: new AbortController().signal,
      mostInFlight: 32,
      onProgress: (progress) => {
        latest = progress;
      },
      ...options,
    });
  const sharesOf = ({ images }: SweepResult) => images.reduce((sum, { accountIds }) => sum + accountIds.length, 0);
  const gapsOf = ({ gaps }: SweepResult) =>
    gaps.map(({ regionId, image, error }) => [regionId, image?.imageId, error.kind]);

  it('finds every share of every image in every region, asking once for each page', async () => {
    const result = await sweep();
    assert.deepEqual([result.images.length, sharesOf(result), result.gaps], [20, 1200, []]);
    // Regions, four lists of images, and for each region 4 images on one page and one on two.
    assert.equal(simulator.requests.length, 1 + 4 + 4 * 6);
    assert.deepEqual([latest?.regionsDone, latest?.imagesDone, latest?.sharesFound], [4, 20, 1200]);
  });

  it('gives each image as soon as it is known', async () => {
    const seen: string[] = [];
    const result = await sweep({ onImage: ({ image }) => seen.push(image.imageId) });
    assert.deepEqual(
      seen,
      result.images.map(({ image }) => image.imageId),
    );
  });

  for (const [what, fault] of [
    ['is down', { kind: 'resetBeforeAnswer' }],
    ['answers with a page', { kind: 'html', status: 503 }],
    ['is not permitted', { kind: 'forbidden' }],
  ] as const) {
    it(`says that a region which ${what} is not known, and has all of the others`, async () => {
      simulator.faults.add({ ...fault, regionId: beijing });
      const result = await sweep();
      assert.deepEqual([result.images.length, sharesOf(result)], [15, 900]);
      assert.deepEqual(
        result.gaps.map(({ regionId, image }) => [regionId, image]),
        [[beijing, undefined]],
      );
    });
  }

  it('never takes an image for unshared because its request failed', async () => {
    const [image] = simulator.account.images(qingdao ?? '')?.keys() ?? [];
    simulator.faults.add({ kind: 'codeless', imageId: image });
    const result = await sweep();
    assert.deepEqual(gapsOf(result), [[qingdao, image, 'server']]);
    assert.ok(!result.images.some((swept) => swept.image.imageId === image));
  });

  it('leaves out an image that was deleted after it was listed: nobody may use it', async () => {
    const [image = ''] = simulator.account.images(qingdao ?? '')?.keys() ?? [];
    const gate = simulator.hold({ imageId: image });
    const sweeping = sweep();
    await gate.arrived();
    simulator.edit.removeImage(qingdao ?? '', image);
    gate.release();
    const result = await sweeping;
    assert.deepEqual([result.images.length, result.gaps, latest?.failed], [19, [], 0]);
  });

  for (const [code, kind] of [
    ['InvalidImageId.Malformed', 'invalid'],
    ['InvalidImageId.NotSupported', 'invalid'],
    ['InvalidRegionId.NotFound', 'notFound'],
  ] as const) {
    it(`does not take an image for deleted that is refused with ${code}`, async () => {
      const [image] = simulator.account.images(qingdao ?? '')?.keys() ?? [];
      simulator.faults.add({ kind: 'refuse', status: 404, code, message: 'Refused.', imageId: image });
      assert.deepEqual(gapsOf(await sweep()), [[qingdao, image, kind]]);
    });
  }

  it('gets through resets and timeouts in passing', async () => {
    simulator.faults.add({ kind: 'resetBeforeAnswer', every: 5, times: 20 });
    const result = await sweep();
    assert.deepEqual([sharesOf(result), result.gaps], [1200, []]);
  });

  for (const retryAfter of [true, false]) {
    it(`waits out a quota a minute ${retryAfter ? 'with' : 'without'} a hint, and completes`, async () => {
      simulator.faults.add({ kind: 'quota', limit: 3, windowMs: 300, retryAfter });
      const result = await sweep({ minuteMs: 300 });
      assert.deepEqual([sharesOf(result), result.gaps], [1200, []]);
      assert.ok((latest?.throttled ?? 0) > 0);
    });
  }

  it('leaves out what ECS says is not shared when asked to, and tells how many', async () => {
    const result = await sweep({ skipUnshared: true });
    assert.deepEqual([result.skippedImages, result.images.length, sharesOf(result)], [4, 16, 1200]);
  });

  it('says that an image whose total promises more than comes is not known whole', async () => {
    const image = [...(simulator.account.images(qingdao ?? '')?.keys() ?? [])][2];
    simulator.faults.add({ kind: 'totalCount', imageId: image, change: (actual) => actual + 1 });
    assert.deepEqual(gapsOf(await sweep()), [[qingdao, image, 'incomplete']]);
  });

  it('stops when told to, and names what it had not read', async () => {
    const stop = new AbortController();
    simulator.hold({ action: 'DescribeImageSharePermission', regionId: beijing });
    const result = await sweep({
      signal: stop.signal,
      onProgress: ({ imagesDone }) => imagesDone === 15 && stop.abort(),
    });
    assert.equal(result.cancelled, true);
    assert.deepEqual([result.images.length, result.gaps.length], [15, 5]);
    assert.ok(gapsOf(result).every(([regionId, , kind]) => regionId === beijing && kind === 'cancelled'));
  });

  it('asks only for what is missing when it is taken up again', async () => {
    const [image] = simulator.account.images(qingdao ?? '')?.keys() ?? [];
    const removals = [
      simulator.faults.add({ kind: 'forbidden', regionId: beijing }),
      simulator.faults.add({ kind: 'forbidden', imageId: image }),
    ];
    const first = await sweep();
    assert.equal(first.gaps.length, 2);
    for (const remove of removals) {
      remove();
    }
    simulator.recorder.clear();
    const second = await sweep({ resume: first });
    assert.deepEqual([second.images.length, sharesOf(second), second.gaps], [20, 1200, []]);
    assert.equal(second.startedAt, first.startedAt);
    // The image, the list of the lost region, and its images: 4 on one page and one on two.
    assert.equal(simulator.requests.length, 1 + 1 + 6);
  });

  it('counts what it left out once, also when it lists a region again', async () => {
    const remove = simulator.faults.add({
      kind: 'totalCount',
      action: 'DescribeImages',
      regionId: beijing,
      change: (actual) => actual + 1,
    });
    const first = await sweep({ skipUnshared: true });
    remove();
    const second = await sweep({ skipUnshared: true, resume: first });
    assert.deepEqual([first.gaps.length, second.gaps.length, second.skippedImages], [1, 0, 4]);
  });

  it('reports a total failure as a gap, too', async () => {
    simulator.faults.add({ kind: 'forbidden', action: 'DescribeRegions' });
    const result = await sweep();
    assert.deepEqual(gapsOf(result), [[undefined, undefined, 'permission']]);
  });
});

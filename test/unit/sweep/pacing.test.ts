import assert from 'node:assert/strict';
import { EcsClient } from '../../../src/ecs/client';
import { PopCoreTransport } from '../../../src/ecs/popCoreTransport';
import type { SweepProgress } from '../../../src/sweep/model';
import { runSweep } from '../../../src/sweep/runSweep';
import { accountOfSize } from '../../simulator/accountOfSize';
import { defaultKey } from '../../simulator/keys';
import { Simulator } from '../../simulator/simulator';

/** The minute is a real one: whoever takes a limit for one by the minute waits longer than a test may last. */
describe('the pace of a sweep', () => {
  let simulator: Simulator;
  let latest: SweepProgress | undefined;
  afterEach(() => simulator.close());

  const start = async (regions: number, imagesPerRegion: number) => {
    simulator = await Simulator.start({ account: accountOfSize({ regions, imagesPerRegion, sharees: () => 1 }) });
    simulator.faults.add({ kind: 'latency', ms: 20 });
  };

  async function sweep(regions: number, imagesPerRegion: number, quota: { limit: number; overAll?: boolean }) {
    await start(regions, imagesPerRegion);
    simulator.faults.add({ kind: 'quota', windowMs: 1000, ...quota });
    const { images, gaps } = await run();
    assert.deepEqual([images.length, gaps], [regions * imagesPerRegion, []]);
    return (latest?.throttled ?? 0) / simulator.requests.length;
  }

  /** Of what came after the first so many requests. */
  function throttledAfter(requests: number): number {
    const later = simulator.requests.slice(requests);
    return later.filter(({ code }) => code?.startsWith('Throttling')).length / later.length;
  }

  async function run(mostInFlight = 128, minuteMs = 60_000) {
    const transport = new PopCoreTransport({
      credentials: { read: async () => defaultKey },
      timeoutMs: () => 5000,
      userAgent: 'unit test',
    });
    return runSweep({
      client: new EcsClient(transport, { customEndpoint: () => simulator.url, acceptLanguage: 'en-US' }),
      accountId: simulator.account.accountId,
      signal: new AbortController().signal,
      mostInFlight,
      minuteMs,
      onProgress: (progress) => {
        latest = progress;
      },
    });
  }

  it('keeps to a limit over all regions, which nobody documents, and meets it seldom', async () => {
    const inAll = await sweep(12, 40, { limit: 60, overAll: true });
    // What sounds the limit out and follows meets it at once, at half a limit, and that is all that is lost to it.
    const later = throttledAfter(150);
    assert.ok(inAll > 0 && inAll < 0.25 && later < 0.1, `${inAll}, ${later}`);
  }).timeout(40_000);

  it('takes no rate by region for a quota a minute', async () => {
    const throttled = await sweep(3, 60, { limit: 15 });
    assert.ok(throttled > 0 && throttled < 0.25, `${throttled}`);
  }).timeout(40_000);

  for (const [what, fault] of [
    ['is not permitted', { kind: 'forbidden' }],
    ['does not answer', { kind: 'resetBeforeAnswer' }],
  ] as const) {
    it(`reads all other regions whole while one ${what} and another is throttled`, async () => {
      await start(6, 30);
      const [first = '', second = ''] = simulator.account.regions.map(({ regionId }) => regionId);
      const action = 'DescribeImageSharePermission';
      simulator.faults.add({ ...fault, action, regionId: first });
      simulator.faults.add({ kind: 'throttle', action, regionId: second, times: 10 });
      // Throttled after each pause, the second waits for the minute, and is right to.
      const { images, gaps } = await run(128, 2000);
      assert.equal(images.length, 5 * 30);
      assert.deepEqual(new Set(gaps.map(({ regionId }) => regionId)), new Set([first]));
    }).timeout(40_000);
  }

  it('has no more under way than it may', async () => {
    await start(4, 5);
    await run(2);
    assert.equal(simulator.recorder.peak, 2);
  });

  it('asks for few pages of images at a time, since they are large', async () => {
    await sweep(30, 1, { limit: 1000 });
    const listings = simulator.requests.filter(({ action }) => action === 'DescribeImages');
    assert.equal(listings.length, 30);
    // Those that were sent before the first image could be asked for.
    const first = simulator.requests.findIndex(({ action }) => action === 'DescribeImageSharePermission');
    const together = simulator.requests.slice(0, first).filter(({ action }) => action === 'DescribeImages');
    assert.ok(together.length > 1 && together.length <= 12, `${together.length}`);
  });
});

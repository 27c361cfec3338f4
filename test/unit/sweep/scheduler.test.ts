import assert from 'node:assert/strict';
import { type Clock, install } from '@sinonjs/fake-timers';
import { Scheduler } from '../../../src/sweep/scheduler';
import { QuotaInTime, type WindowQuota } from './quotaInTime';

/** The scheduler itself against a service on a clock of our own: minutes pass in milliseconds, and each run is the same. */
describe('a sweep that begins at any moment', () => {
  const regions = 30;
  const imagesPerRegion = 20;
  const requests = regions * (imagesPerRegion + 1);
  const moments = 12;
  let clock: Clock;
  afterEach(() => clock.uninstall());

  async function run(quota: WindowQuota, minuteMs: number, moment: number) {
    clock = install({ now: 29_000_000 * 60_000 + moment, toFake: ['Date', 'setTimeout', 'clearTimeout'] });
    const service = new QuotaInTime(quota, 50);
    const idleLoop = { start: () => {}, take: () => undefined, stop: () => {} };
    const signal = new AbortController().signal;
    const scheduler = new Scheduler({ mostInFlight: 128, minuteMs, signal }, idleLoop);
    const failed: unknown[] = [];
    const ask = (regionId: string, action: string, then = () => {}) =>
      scheduler.add({
        action,
        regionId,
        send: () => service.answer(action, regionId).then(then),
        fail: (error) => failed.push(error),
      });
    for (let region = 0; region < regions; region += 1) {
      ask(`region-${region}`, 'DescribeImages', () => {
        for (let image = 0; image < imagesPerRegion; image += 1) {
          ask(`region-${region}`, 'DescribeImageSharePermission');
        }
      });
    }
    const begun = Date.now();
    let isIdle = false;
    const idle = scheduler.idle().then(() => {
      isIdle = true;
    });
    while (!isIdle) {
      await clock.nextAsync();
    }
    await idle;
    const wallMs = Date.now() - begun;
    clock.uninstall();
    assert.deepEqual(failed, []);
    assert.equal(service.requests - service.throttled, requests);
    return { wallMs, throttled: service.throttled / service.requests };
  }

  async function atAnyMoment(quota: WindowQuota, minuteMs = 60_000) {
    const walls: number[] = [];
    const throttled: number[] = [];
    for (let each = 0; each < moments; each += 1) {
      const figures = await run(quota, minuteMs, 20_000 + Math.round((each / moments) * quota.windowMs));
      walls.push(figures.wallMs);
      throttled.push(figures.throttled);
    }
    return { walls, throttled };
  }

  const median = (figures: readonly number[]) => figures.toSorted((a, b) => a - b)[figures.length >> 1] ?? Number.NaN;

  it('asks for everything as fast as it may where regions have quotas by the second', async () => {
    const { walls, throttled } = await atAnyMoment({ limit: 10, windowMs: 1000 });
    assert.ok(median(walls) < 1.5 * (imagesPerRegion / 10) * 1000, `${walls}`);
    assert.ok(median(throttled) < 0.05, `${throttled}`);
  }).timeout(60_000);

  it('meets a limit over all regions once or twice, and keeps to it', async () => {
    const { walls, throttled } = await atAnyMoment({ limit: 100, windowMs: 1000, overAll: true });
    assert.ok(median(walls) < 1.2 * (requests / 100) * 1000, `${walls}`);
    assert.ok(Math.max(...walls) < 2 * (requests / 100) * 1000, `${walls}`);
    assert.ok(median(throttled) < 0.05, `${throttled}`);
  }).timeout(60_000);

  it('waits for the next minute where regions have quotas by the minute, and for no third', async () => {
    const { walls, throttled } = await atAnyMoment({ limit: 10, windowMs: 60_000 });
    assert.ok(Math.max(...walls) < 121_000, `${walls}`);
    assert.ok(median(throttled) < 0.05, `${throttled}`);
  }).timeout(60_000);

  it('pauses for no minute that is much shorter than it thinks', async () => {
    const { walls } = await atAnyMoment({ limit: 10, windowMs: 2000 }, 2000);
    assert.ok(Math.max(...walls) < 8000, `${walls}`);
  }).timeout(60_000);
});

import assert from 'node:assert/strict';
import { type Clock, install } from '@sinonjs/fake-timers';
import { Scheduler } from '../../../src/sweep/scheduler';
import { QuotaInTime, type WindowQuota } from './quotaInTime';

/** The scheduler itself against a service on a clock of our own: minutes pass in milliseconds, and each run is the same. */
describe('a sweep that begins at any moment', () => {
  const imagesPerRegion = 20;
  const manyRegions = Array.from({ length: 30 }, () => imagesPerRegion);
  const requests = manyRegions.length * (imagesPerRegion + 1);
  const moments = 12;
  const permission = 'DescribeImageSharePermission';
  let clock: Clock;
  afterEach(() => clock.uninstall());

  async function run(
    quota: WindowQuota,
    minuteMs: number,
    moment: number,
    images: readonly number[],
    during?: () => void,
  ) {
    clock = install({
      now: 29_000_000 * 60_000 + moment,
      toFake: ['Date', 'setTimeout', 'clearTimeout', 'setImmediate'],
    });
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
    images.forEach((count, region) => {
      ask(`region-${region}`, 'DescribeImages', () => {
        for (let image = 0; image < count; image += 1) {
          ask(`region-${region}`, permission);
        }
      });
    });
    const begun = Date.now();
    let isIdle = false;
    const idle = scheduler.idle().then(() => {
      isIdle = true;
    });
    while (!isIdle) {
      await clock.nextAsync();
      during?.();
    }
    await idle;
    const wallMs = Date.now() - begun;
    clock.uninstall();
    assert.deepEqual(failed, []);
    assert.equal(service.requests - service.throttled, images.length + images.reduce((sum, count) => sum + count, 0));
    return { wallMs, throttled: service.throttled / service.requests };
  }

  async function atAnyMoment(quota: WindowQuota, minuteMs = 60_000, images: readonly number[] = manyRegions) {
    const walls: number[] = [];
    const throttled: number[] = [];
    for (let each = 0; each < moments; each += 1) {
      const figures = await run(
        quota,
        minuteMs,
        20_000 + Math.round(((each + 0.5) / moments) * quota.windowMs),
        images,
      );
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

  const largeRegions = Array.from({ length: 6 }, () => 600);

  it('is as fast when another has used the quota of that minute up', async () => {
    for (const left of [0, 1, 20]) {
      const quota = { limit: 400, windowMs: 60_000, left: (action: string) => (action === permission ? left : 400) };
      const { walls } = await atAnyMoment(quota, 60_000, largeRegions);
      // Two minutes' worth, and what is left of the first.
      assert.ok(Math.max(...walls) < 130_000, `${walls}`);
    }
  }).timeout(120_000);

  it('is held up by no small region that another tool had used up', async () => {
    const left = (action: string, regionId: string) => (action === permission && regionId === 'region-0' ? 20 : 400);
    const quota = { limit: 400, windowMs: 60_000, left };
    const { walls } = await atAnyMoment(quota, 60_000, [52, ...largeRegions]);
    assert.ok(Math.max(...walls) < 130_000, `${walls}`);
  }).timeout(120_000);

  it('goes on when the clock is set back by an hour in the middle of a pause', async () => {
    const hourMs = 3_600_000;
    let timers = 0;
    const { wallMs } = await run({ limit: 10, windowMs: 1000 }, 60_000, 20_300, manyRegions, () => {
      timers += 1;
      if (timers === 400) {
        clock.setSystemTime(Date.now() - hourMs);
      }
    });
    assert.ok(timers > 400 && wallMs + hourMs < 60_000, `${timers}, ${wallMs}`);
  });
});

describe('a sweep that shares the event loop', () => {
  const action = 'DescribeImageSharePermission';
  let sent: string[];
  let scheduler: Scheduler;
  beforeEach(() => {
    sent = [];
    scheduler = new Scheduler({ mostInFlight: 16, minuteMs: 60_000, signal: new AbortController().signal });
  });

  function add(count: number, regionId: string, then: () => Promise<void> = () => Promise.resolve()): void {
    for (let job = 0; job < count; job += 1) {
      const send = () => {
        sent.push(regionId);
        return then();
      };
      scheduler.add({ action, regionId, send, fail: assert.fail });
    }
  }

  it('leaves it to others between a few requests and the next', async () => {
    scheduler = new Scheduler({ mostInFlight: 128, minuteMs: 60_000, signal: new AbortController().signal });
    for (let region = 0; region < 100; region += 1) {
      add(1, `region-${region}`);
    }
    const inTurns: number[] = [];
    const idle = scheduler.idle();
    for (let before = 0; sent.length < 100; ) {
      await new Promise((resolve) => setImmediate(resolve));
      inTurns.push(sent.length - before);
      before = sent.length;
    }
    await idle;
    assert.ok(Math.max(...inTurns) <= 16, `${inTurns}`);
  });

  it('ends with no region that is left alone with its limit', async () => {
    add(5, 'small');
    add(40, 'large', () => new Promise((resolve) => setTimeout(resolve, 5)));
    await scheduler.idle();
    assert.ok(sent.lastIndexOf('small') > sent.indexOf('large'), sent.join(' '));
  });

  it('lists the images of all regions before it thinks of the end', async () => {
    add(40, 'large', () => new Promise((resolve) => setTimeout(resolve, 5)));
    const send = () => {
      sent.push('listed');
      return Promise.resolve();
    };
    scheduler.add({ action: 'DescribeImages', regionId: 'other', send, fail: assert.fail });
    add(5, 'small');
    await scheduler.idle();
    assert.ok(sent.indexOf('listed') < sent.indexOf('small'), sent.join(' '));
    assert.ok(sent.indexOf('small') > sent.indexOf('large'), sent.join(' '));
  });
});

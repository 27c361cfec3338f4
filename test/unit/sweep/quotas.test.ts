import assert from 'node:assert/strict';
import type { Quota } from '../../../src/sweep/quota';
import { Quotas } from '../../../src/sweep/quotas';

const minuteMs = 60_000;
const zero = 29_000_000 * minuteMs + 5000;
const permission = 'DescribeImageSharePermission';

describe('Quotas', () => {
  let quotas: Quotas;
  beforeEach(() => {
    quotas = new Quotas({ mostInFlight: 128, minuteMs });
  });

  const opensIn = (quota: Quota, now: number) => quotas.opensAt(quota, zero + now) - zero;
  const open = (...regionIds: string[]) => regionIds.map((regionId) => quotas.open(permission, regionId));

  function start(quota: Quota, at: number): void {
    quotas.opensAt(quota, zero + at);
    quotas.start(quota, zero + at);
  }

  function succeed(quota: Quota, startedAt: number, times = 1): void {
    for (let each = 0; each < times; each += 1) {
      start(quota, startedAt);
      quotas.succeed(quota, zero + startedAt, zero + startedAt + 10);
    }
  }

  const throttle = (quota: Quota, startedAt: number, now: number) =>
    quotas.throttle(quota, zero + startedAt, zero + now);

  /** Two regions, of which the first was throttled and has learned its pace by 1060. */
  function openPaced() {
    const [first, second] = open('cn-hangzhou', 'eu-central-1') as [Quota, Quota];
    succeed(first, 0, 10);
    start(first, 11);
    throttle(first, 11, 50);
    succeed(second, 51);
    succeed(first, 1050);
    return [first, second] as const;
  }

  it('sends one request elsewhere when a region is throttled for the first time, and waits for it', () => {
    const [first, second] = open('cn-hangzhou', 'eu-central-1') as [Quota, Quota];
    start(first, 0);
    throttle(first, 0, 50);
    assert.equal(opensIn(second, 51), 51);
    start(second, 51);
    assert.equal(opensIn(second, 52), Number.POSITIVE_INFINITY);
  });

  it('lets the others go on once that was answered, and stops them where the first was stopped', () => {
    const [first, second] = open('cn-hangzhou', 'eu-central-1') as [Quota, Quota];
    succeed(first, 0, 3);
    start(first, 0);
    throttle(first, 0, 50);
    succeed(second, 51);
    assert.equal(opensIn(second, 62), 62);
    assert.equal(opensIn(first, 62), 1050);
    const other = quotas.open(permission, 'us-west-1');
    start(first, 1050);
    throttle(first, 1050, 1060);
    succeed(other, 1061, 3);
    assert.equal(opensIn(other, 1080), minuteMs - 5000 + 100);
  });

  it('teaches nothing to those who ask another API', () => {
    const [first] = open('cn-hangzhou') as [Quota];
    const other = quotas.open('DescribeImages', 'cn-hangzhou');
    succeed(first, 0);
    start(first, 0);
    throttle(first, 0, 50);
    succeed(other, 51, 20);
    assert.equal(opensIn(other, 80), 80);
  });

  it('pauses everything when the request elsewhere is throttled, too, though another got further', () => {
    const [first, second, third] = open('cn-hangzhou', 'eu-central-1', 'us-west-1') as [Quota, Quota, Quota];
    succeed(first, 0, 5);
    start(first, 0);
    throttle(first, 0, 50);
    start(second, 51);
    throttle(second, 51, 60);
    for (const quota of [first, second, third]) {
      assert.equal(opensIn(quota, 61), 1060);
    }
    assert.equal(quotas.anyOpensAt(zero + 61), zero + 1060);
  });

  it('takes several regions that are stopped behind others for a limit over all', () => {
    const [ahead, ...behind] = open('cn-hangzhou', 'a', 'b', 'c') as [Quota, ...Quota[]];
    succeed(ahead, 0, 9);
    for (const quota of behind) {
      start(quota, 20);
    }
    behind.forEach((quota, position) => {
      throttle(quota, 20, 50 + position);
    });
    for (const quota of [ahead, ...behind]) {
      assert.equal(opensIn(quota, 60), 1052);
    }
  });

  it('takes three requests in vain, each elsewhere, for a limit over all', () => {
    const [first, ...others] = open('cn-hangzhou', 'a', 'b', 'c') as [Quota, ...Quota[]];
    start(first, 0);
    throttle(first, 0, 50);
    others.forEach((quota, position) => {
      const at = 60 + 20 * position;
      assert.equal(opensIn(quota, at), at);
      start(quota, at);
      throttle(quota, at, at + 10);
    });
    assert.equal(quotas.anyOpensAt(zero + 120), zero + 1110);
  });

  it('asks elsewhere again when a pause did not help a region', () => {
    const [first, second] = open('cn-hangzhou', 'eu-central-1') as [Quota, Quota];
    start(first, 0);
    throttle(first, 0, 50);
    succeed(second, 51);
    assert.equal(quotas.inDoubt, false);
    start(first, 1050);
    throttle(first, 1050, 1100);
    assert.equal(quotas.inDoubt, true);
    succeed(second, 1101);
    assert.equal(quotas.inDoubt, false);
  });

  it('teaches the pace that one region has learned to the others', () => {
    const [, second] = openPaced();
    start(second, 1100);
    start(second, 1100);
    assert.equal(opensIn(second, 1101), 1100 + 100 * 1.03);
  });

  it('goes on when the request that was to find out fails for another reason', () => {
    const [first, second] = open('cn-hangzhou', 'eu-central-1') as [Quota, Quota];
    start(first, 0);
    throttle(first, 0, 50);
    start(second, 51);
    quotas.fail(second, zero + 51);
    for (const at of [60, 61]) {
      assert.equal(opensIn(second, at), at);
      start(second, at);
    }
  });

  it('never has more under way than it may', () => {
    quotas = new Quotas({ mostInFlight: 2, minuteMs });
    const [first, second] = open('cn-hangzhou', 'eu-central-1') as [Quota, Quota];
    start(first, 0);
    start(second, 0);
    assert.equal(opensIn(first, 1), Number.POSITIVE_INFINITY);
  });

  it('names a wait for a quota, and not one for a turn', () => {
    const [first, second] = open('cn-hangzhou', 'eu-central-1') as [Quota, Quota];
    start(first, 0);
    throttle(first, 0, 50);
    start(second, 51);
    assert.equal(quotas.waitsUntil(first, zero + 52) - zero, 1050);
    assert.equal(quotas.waitsUntil(second, zero + 52) - zero, 52);
  });

  it('names no wait of a sweep that keeps to a pace', () => {
    const [first] = openPaced();
    start(first, 1100);
    assert.ok(opensIn(first, 1101) > 1101);
    assert.equal(quotas.waitsUntil(first, zero + 1101), zero + 1101);
  });

  it('compares no region with what another had in a minute that is over', () => {
    const [done, first, ...behind] = open('done', 'cn-hangzhou', 'a', 'b', 'c') as [Quota, Quota, ...Quota[]];
    succeed(done, -minuteMs, 300);
    start(first, 0);
    throttle(first, 0, 50);
    succeed(behind[0] as Quota, 51);
    behind.forEach((quota, position) => {
      succeed(quota, 60, 20);
      start(quota, 80);
      throttle(quota, 80, 100 + position);
    });
    assert.equal(quotas.anyOpensAt(zero + 110), zero + 110);
  });

  it('forgets what it has learned when the clock is set back, and not when it is set right by a little', () => {
    const [first] = openPaced();
    const learned = first.scope.pace.learned;
    quotas.tellTime(zero + 1100);
    quotas.tellTime(zero + 100);
    assert.equal(first.scope.pace.learned, learned);
    quotas.tellTime(zero - 901);
    assert.equal(first.scope.pace.learned, 0);
  });
});

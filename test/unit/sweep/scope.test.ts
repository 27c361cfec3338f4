import assert from 'node:assert/strict';
import type { Scope } from '../../../src/sweep/scope';
import { minuteMs, scopeOptions, TimedScope, zero } from './timedScope';

describe('Scope', () => {
  let timed: TimedScope;
  let scope: Scope;
  beforeEach(() => {
    timed = new TimedScope();
    scope = timed.scope;
  });

  it('pauses when throttled, sends one, and goes on with half as many once it was answered', () => {
    timed.succeed(0, 10, 5);
    timed.throttle(10, 50);
    assert.equal(timed.opensIn(60), 1050);
    scope.start(zero + 1050);
    assert.equal(timed.opensIn(1060), Number.POSITIVE_INFINITY);
    scope.succeed(zero + 1050, zero + 1100);
    assert.equal(scope.pausedInVain, false);
    assert.ok(timed.opensIn(1100) > 1100, 'at the rate that it has seen');
    assert.equal(scope.stoppedAfter, 5);
  });

  it('takes those sent before the first throttled answer for the same incident', () => {
    assert.equal(timed.throttle(0, 50), true);
    assert.equal(timed.throttle(20, 60), false);
    assert.equal(timed.opensIn(61), 1050);
    assert.equal(scope.hasDealtWith(zero + 50), true);
    assert.equal(scope.hasDealtWith(zero + 51), false);
  });

  it('takes no answer to what was on its way when another was throttled for the end of the pause', () => {
    for (let each = 0; each < 5; each += 1) {
      timed.start(0);
    }
    timed.throttle(0, 50);
    assert.equal(scope.isSettling, true);
    for (let each = 0; each < 5; each += 1) {
      scope.succeed(zero, zero + 60);
    }
    assert.equal(scope.isSettling, false);
    assert.equal(scope.stoppedAfter, 5, 'they were let through');
    timed.start(1050);
    assert.equal(timed.opensIn(1051), Number.POSITIVE_INFINITY);
    scope.succeed(zero + 1050, zero + 1060);
    assert.equal(scope.pace.learned, (1000 / 5) * 1.03, 'five in a second');
  });

  it('goes through its pauses and then waits for the full minute', () => {
    timed.throttle(0, 50);
    timed.throttle(1050, 1100);
    assert.equal(scope.pausedInVain, true);
    assert.equal(timed.opensIn(1101), 1400);
    timed.throttle(1400, 1450);
    assert.equal(timed.opensIn(1451), minuteMs - 5000 + 100);
  });

  it('waits as long as the service says, within reason', () => {
    timed.throttle(0, 50, 7000);
    assert.equal(timed.opensIn(51), 7050);
    timed = new TimedScope();
    scope = timed.scope;
    timed.throttle(0, 50, 3_600_000);
    assert.equal(timed.opensIn(51), 60_050);
  });

  it('is open again when the one request after a pause fails for another reason', () => {
    timed.throttle(0, 50);
    scope.start(zero + 1050);
    assert.equal(timed.opensIn(1060), Number.POSITIVE_INFINITY);
    scope.fail(zero + 1050);
    assert.equal(timed.room(1070), 2);
  });

  it('sends one at a time under suspicion, until one that was sent since is answered', () => {
    scope.start(zero);
    scope.suspicion.raise(zero + 10);
    assert.equal(timed.opensIn(11), Number.POSITIVE_INFINITY);
    assert.equal(scope.succeed(zero, zero + 20), false, 'it was sent before');
    assert.equal(timed.room(21), 1);
    scope.suspicion.raise(zero + 22);
    assert.equal(timed.succeed(23, 30), true);
    assert.ok(timed.room(31) >= 4);
  });

  it('is cleared by a failure, too: what answers in its own way does not throttle', () => {
    scope.suspicion.raise(zero + 10);
    scope.start(zero + 11);
    assert.equal(timed.opensIn(12), Number.POSITIVE_INFINITY);
    scope.fail(zero + 11);
    assert.equal(timed.room(13), 4);
  });

  it('takes back a pause that was not its own, and what it learned then', () => {
    scope.pace.expect(100, zero);
    scope.budget.expect(1, zero);
    timed.throttle(0, 50);
    scope.forgive();
    assert.equal(timed.room(51), 2);
  });

  it('opens up after it has sounded a quota out when the clock was set back meanwhile, too', () => {
    timed = new TimedScope({ ...scopeOptions, most: 100, soundWith: 10 });
    scope = timed.scope;
    timed.room(0);
    scope.forgetTimes();
    timed.succeed(-3_600_000, -3_599_950);
    assert.equal(timed.room(-3_599_900), 14);
  });
});

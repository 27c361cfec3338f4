import assert from 'node:assert/strict';
import { Scope, type ScopeOptions } from '../../../src/sweep/scope';

const minuteMs = 60_000;
/** A while into some minute: times are counted from here. */
const zero = 29_000_000 * minuteMs + 5000;
const options: ScopeOptions = {
  first: 4,
  most: 8,
  soundWith: 0,
  doubleAfter: 4,
  pausesMs: [1000, 300],
  minuteMs,
};

describe('Scope', () => {
  let scope: Scope;
  beforeEach(() => {
    scope = new Scope(options);
  });

  /** How many may be started at a moment; they are, and then fail, which teaches nothing. */
  function room(at: number): number {
    let started = 0;
    while (scope.opensAt(zero + at) === zero + at) {
      scope.start(zero + at);
      started += 1;
    }
    for (let each = 0; each < started; each += 1) {
      scope.fail(zero + at);
    }
    return started;
  }

  function start(at: number) {
    scope.opensAt(zero + at);
    scope.start(zero + at);
  }

  function succeed(startedAt: number, now: number) {
    start(startedAt);
    return scope.succeed(zero + startedAt, zero + now);
  }

  function throttle(startedAt: number, now: number, hintMs?: number) {
    start(startedAt);
    return scope.throttle(zero + startedAt, zero + now, hintMs);
  }

  const opensIn = (now: number) => scope.opensAt(zero + now) - zero;

  /** After five good answers, until the pauses are through; tells when the next minute begins. */
  function stopUntilNextMinute(): number {
    for (let each = 0; each < 5; each += 1) {
      succeed(0, 10);
    }
    throttle(10, 50);
    throttle(1050, 1100);
    throttle(1400, 1450);
    return minuteMs - 5000 + 100;
  }

  /** So that what is counted is all that was sent in the minute. */
  function watchFromItsBeginning() {
    scope.opensAt(zero - minuteMs);
    scope.opensAt(zero - 4800);
  }

  it('pauses when throttled, sends one, and goes on with half as many once it was answered', () => {
    for (let each = 0; each < 5; each += 1) {
      succeed(0, 10);
    }
    throttle(10, 50);
    assert.equal(opensIn(60), 1050);
    scope.start(zero + 1050);
    assert.equal(opensIn(1060), Number.POSITIVE_INFINITY);
    scope.succeed(zero + 1050, zero + 1100);
    assert.equal(scope.pausedInVain, false);
    assert.ok(opensIn(1100) > 1100, 'at the rate that it has seen');
    assert.equal(scope.stoppedAfter, 5);
  });

  it('takes those sent before the first throttled answer for the same incident', () => {
    assert.equal(throttle(0, 50), true);
    assert.equal(throttle(20, 60), false);
    assert.equal(opensIn(61), 1050);
    assert.equal(scope.hasDealtWith(zero + 50), true);
    assert.equal(scope.hasDealtWith(zero + 51), false);
  });

  it('takes no answer to what was on its way when another was throttled for the end of the pause', () => {
    for (let each = 0; each < 5; each += 1) {
      start(0);
    }
    throttle(0, 50);
    assert.equal(scope.isSettling, true);
    for (let each = 0; each < 5; each += 1) {
      scope.succeed(zero, zero + 60);
    }
    assert.equal(scope.isSettling, false);
    assert.equal(scope.stoppedAfter, 5, 'they were let through');
    start(1050);
    assert.equal(opensIn(1051), Number.POSITIVE_INFINITY);
    scope.succeed(zero + 1050, zero + 1060);
    assert.equal(scope.pace.learned, (1000 / 5) * 1.03, 'five in a second');
  });

  it('goes through its pauses and then waits for the full minute', () => {
    throttle(0, 50);
    throttle(1050, 1100);
    assert.equal(scope.pausedInVain, true);
    assert.equal(opensIn(1101), 1400);
    throttle(1400, 1450);
    assert.equal(opensIn(1451), minuteMs - 5000 + 100);
  });

  it('waits as long as the service says, within reason', () => {
    throttle(0, 50, 7000);
    assert.equal(opensIn(51), 7050);
    scope = new Scope(options);
    throttle(0, 50, 3_600_000);
    assert.equal(opensIn(51), 60_050);
  });

  it('is open again when the one request after a pause fails for another reason', () => {
    throttle(0, 50);
    scope.start(zero + 1050);
    assert.equal(opensIn(1060), Number.POSITIVE_INFINITY);
    scope.fail(zero + 1050);
    assert.equal(room(1070), 2);
  });

  it('sends one at a time under suspicion, until one that was sent since is answered', () => {
    scope.start(zero);
    scope.suspicion.raise(zero + 10);
    assert.equal(opensIn(11), Number.POSITIVE_INFINITY);
    assert.equal(scope.succeed(zero, zero + 20), false, 'it was sent before');
    assert.equal(room(21), 1);
    scope.suspicion.raise(zero + 22);
    assert.equal(succeed(23, 30), true);
    assert.ok(room(31) >= 4);
  });

  it('is cleared by a failure, too: what answers in its own way does not throttle', () => {
    scope.suspicion.raise(zero + 10);
    scope.start(zero + 11);
    assert.equal(opensIn(12), Number.POSITIVE_INFINITY);
    scope.fail(zero + 11);
    assert.equal(room(13), 4);
  });

  it('takes back a pause that was not its own, and what it learned then', () => {
    scope.pace.expect(100, zero);
    scope.budget.expect(1, zero);
    throttle(0, 50);
    scope.forgive();
    assert.equal(room(51), 2);
  });

  it('opens up after it has sounded a quota out when the clock was set back meanwhile, too', () => {
    scope = new Scope({ ...options, most: 100, soundWith: 10 });
    room(0);
    scope.forgetTimes();
    succeed(-3_600_000, -3_599_950);
    assert.equal(room(-3_599_900), 8);
  });

  it('takes what stopped it for a number a minute when only the new minute helped', () => {
    watchFromItsBeginning();
    const late = minuteMs - 5000 - 1500;
    for (let each = 0; each < 5; each += 1) {
      succeed(late, late + 10);
    }
    throttle(late + 10, late + 50);
    throttle(late + 1050, late + 1300);
    succeed(late + 1650, late + 1700);
    for (let each = 0; each < 4; each += 1) {
      succeed(late + 1800, late + 1850);
    }
    assert.equal(opensIn(late + 1900), minuteMs - 5000 + minuteMs + 100);
  });

  it('keeps to the number a minute that a wait for the minute has shown', () => {
    watchFromItsBeginning();
    const next = stopUntilNextMinute();
    assert.equal(opensIn(1500), next);
    succeed(next, next + 50);
    for (let each = 0; each < 3; each += 1) {
      succeed(next + 50, next + 60);
    }
    assert.equal(opensIn(next + 61), next + 61);
    succeed(next + 61, next + 70);
    assert.equal(opensIn(next + 71), next + minuteMs);
  });

  it('takes no number for one a minute where somebody else may have had a part of the minute', () => {
    const next = stopUntilNextMinute();
    for (let each = 0; each < 20; each += 1) {
      succeed(next, next + 50);
    }
    assert.equal(opensIn(next + 71), next + 71);
  });
});

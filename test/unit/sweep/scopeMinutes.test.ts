import assert from 'node:assert/strict';
import type { Scope } from '../../../src/sweep/scope';
import { minuteMs, TimedScope, zero } from './timedScope';

describe('Scope, when quotas are counted by the minute', () => {
  let timed: TimedScope;
  let scope: Scope;
  beforeEach(() => {
    timed = new TimedScope();
    scope = timed.scope;
  });

  /** After five good answers, until the pauses are through; tells when the next minute begins. */
  function stopUntilNextMinute(): number {
    timed.succeed(0, 10, 5);
    timed.throttle(10, 50);
    timed.throttle(1050, 1100);
    timed.throttle(1400, 1450);
    return minuteMs - 5000 + 100;
  }

  /** So that what is counted is all that was sent in the minute. */
  function watchFromItsBeginning() {
    scope.opensAt(zero - minuteMs);
    scope.opensAt(zero - 4800);
  }

  it('takes what stopped it for a number a minute when only the new minute helped', () => {
    watchFromItsBeginning();
    const late = minuteMs - 5000 - 1500;
    timed.succeed(late, late + 10, 5);
    timed.throttle(late + 10, late + 50);
    timed.throttle(late + 1050, late + 1300);
    timed.succeed(late + 1650, late + 1700);
    timed.succeed(late + 1800, late + 1850, 4);
    assert.equal(timed.opensIn(late + 1900), minuteMs - 5000 + minuteMs + 100);
  });

  it('takes no number for one a minute when the minute may have turned or not, since clocks differ', () => {
    watchFromItsBeginning();
    const full = minuteMs - 5000;
    timed.succeed(full - 2000, full - 1990, 5);
    timed.throttle(full - 1990, full - 1500);
    timed.throttle(full - 450, full - 400);
    timed.succeed(full - 50, full + 50);
    assert.equal(scope.budget.isKnown, false);
  });

  it('takes nothing for a rate that the minute may have ended, were it a little late', () => {
    const full = minuteMs - 5000;
    timed.succeed(full, full + 10, 5);
    timed.throttle(full + 10, full + 50);
    timed.succeed(full + 1050, full + 1060);
    assert.equal(scope.pace.learned, 0);
  });

  it('keeps to the number a minute that a wait for the minute has shown', () => {
    watchFromItsBeginning();
    const next = stopUntilNextMinute();
    assert.equal(timed.opensIn(1500), next);
    timed.succeed(next, next + 50);
    timed.succeed(next + 50, next + 60, 3);
    assert.equal(timed.opensIn(next + 61), next + 61);
    timed.succeed(next + 61, next + 70);
    assert.equal(timed.opensIn(next + 71), next + minuteMs);
  });

  it('takes no number for one a minute where somebody else may have had a part of the minute', () => {
    const next = stopUntilNextMinute();
    timed.succeed(next, next + 50, 20);
    assert.equal(timed.opensIn(next + 71), next + 71);
  });
});

import assert from 'node:assert/strict';
import type { Fault } from '../../simulator/faults';
import { Throttled, Throttling } from '../../simulator/throttling';

describe('simulator quota', () => {
  const minute = 60_000;
  let now = 0;
  let throttling: Throttling;
  beforeEach(() => {
    now = 10 * minute + 45_000;
    throttling = new Throttling(() => now);
  });

  const quota: Fault = { kind: 'quota', limit: 2, windowMs: minute, retryAfter: true };

  /** `passed`, or the wait that is asked for. */
  function ask(fault = quota, subject = 'DescribeImages cn-hangzhou') {
    try {
      throttling.check([fault], subject);
      return 'passed';
    } catch (error) {
      assert.ok(error instanceof Throttled);
      return error.retryAfterMs;
    }
  }

  it('is free again with the next full minute, and says how long that is', () => {
    assert.deepEqual([ask(), ask(), ask()], ['passed', 'passed', 15_000]);
    now += 14_999;
    assert.equal(ask(), 1);
    now += 1;
    assert.deepEqual([ask(), ask(), ask()], ['passed', 'passed', minute]);
  });

  it('keeps the wait to itself unless told', () => {
    const silent: Fault = { ...quota, retryAfter: false };
    assert.deepEqual([ask(silent), ask(silent), ask(silent)], ['passed', 'passed', undefined]);
  });

  it('counts each subject and each quota apart', () => {
    const narrow: Fault = { ...quota, limit: 1 };
    assert.deepEqual([ask(narrow), ask(), ask(narrow, 'DescribeImages cn-beijing')], ['passed', 'passed', 'passed']);
    assert.equal(ask(narrow), 15_000);
  });
});

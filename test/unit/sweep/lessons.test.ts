import assert from 'node:assert/strict';
import { Lessons } from '../../../src/sweep/lessons';
import type { Quota } from '../../../src/sweep/quota';
import { Scope } from '../../../src/sweep/scope';

const minuteMs = 60_000;
const zero = 29_000_000 * minuteMs + 5000;

describe('Lessons', () => {
  let lessons: Lessons;
  beforeEach(() => {
    lessons = new Lessons(minuteMs);
  });

  /** A region whose quota let so many through. */
  function quota(regionId: string, used = 0): Quota {
    const scope = new Scope({ first: 99, most: 99, soundWith: 0, doubleAfter: 1, pausesMs: [1000], minuteMs });
    send(scope, used);
    return { action: 'DescribeImageSharePermission', regionId, scope };
  }

  function send(scope: Scope, times: number) {
    scope.opensAt(zero);
    for (let each = 0; each < times; each += 1) {
      scope.start(zero);
      scope.succeed(zero, zero + 10);
    }
  }

  function stopped(regionId: string, after: number): Quota {
    const made = quota(regionId, after);
    made.scope.start(zero + 20);
    made.scope.throttle(zero + 20, zero + 30);
    lessons.add(made, zero + 30);
    return made;
  }

  const opensIn = ({ scope }: Quota) => scope.opensAt(zero + 40) - zero;
  const nextMinute = minuteMs - 5000 + 100;

  it('stop the others where the first was stopped', () => {
    const teacher = stopped('a', 3);
    const [other, fresh] = [quota('b', 3), quota('c', 2)];
    lessons.teach([teacher, other, fresh], zero);
    assert.equal(opensIn(other), nextMinute);
    assert.equal(opensIn(fresh), 40);
    assert.equal(opensIn(teacher), 1030, 'it finds out');
  });

  it('are nothing any more when another gets further', () => {
    const quotas = [stopped('a', 3), quota('b', 3), quota('c', 4)] as const;
    lessons.teach(quotas, zero);
    lessons.learn(quotas[2], quotas, zero + 40);
    assert.equal(opensIn(quotas[1]), nextMinute, 'one more may be a matter of time');
    send(quotas[2].scope, 1);
    lessons.learn(quotas[2], quotas, zero + 40);
    assert.equal(opensIn(quotas[1]), 40);
  });

  it('wait until what the first had sent before is answered', () => {
    const teacher = quota('a', 3);
    teacher.scope.start(zero + 15);
    teacher.scope.start(zero + 20);
    teacher.scope.throttle(zero + 20, zero + 30);
    lessons.add(teacher, zero + 30);
    const quotas = [teacher, quota('b', 6)] as const;
    lessons.teach(quotas, zero);
    lessons.learn(quotas[1], quotas, zero + 40);
    assert.equal(opensIn(quotas[1]), nextMinute);
  });

  it('come from whoever was stopped soonest, who is bound by none then', () => {
    stopped('a', 6);
    const sooner = quota('b', 3);
    lessons.teach([sooner], zero);
    sooner.scope.start(zero + 20);
    sooner.scope.throttle(zero + 20, zero + 30);
    lessons.add(sooner, zero + 30);
    const other = quota('c', 3);
    lessons.teach([sooner, other], zero);
    assert.equal(opensIn(other), nextMinute);
    assert.equal(sooner.scope.budget.isExpected, false);
  });

  it('are for those of the same action alone', () => {
    stopped('a', 3);
    const other = { ...quota('b', 3), action: 'DescribeImages' };
    lessons.teach([other], zero);
    assert.equal(opensIn(other), 40);
  });
});

import assert from 'node:assert/strict';
import { minuteMarginMs } from '../../../src/sweep/minute';
import { MinuteBudget } from '../../../src/sweep/minuteBudget';

const minuteMs = 60_000;
const zero = 29_000_000 * minuteMs + minuteMarginMs;

describe('MinuteBudget', () => {
  let budget: MinuteBudget;
  beforeEach(() => {
    budget = new MinuteBudget(minuteMs);
    budget.turn(zero, 0, false);
  });

  const opensIn = (now: number) => Math.max(0, budget.opensAt(zero + now) - zero);

  function send(requests: number, at = 5000) {
    for (let each = 0; each < requests; each += 1) {
      budget.start(zero + at);
      budget.answer(true);
    }
  }

  it('allows everything until something is known', () => {
    send(1000);
    assert.equal(opensIn(1), 0);
    assert.equal(budget.used(zero + 1), 1000);
  });

  it('opens with the next minute once it is spent, and a little later, since clocks differ', () => {
    budget.show(10);
    send(10);
    assert.equal(opensIn(30_000), minuteMs);
    budget.turn(zero + minuteMs - 1, 0, false);
    assert.equal(opensIn(minuteMs - 1), minuteMs);
    budget.turn(zero + minuteMs, 0, false);
    assert.equal(opensIn(minuteMs), 0);
    assert.equal(budget.used(zero + minuteMs), 0);
  });

  it('counts what is under way when the minute turns for the new one', () => {
    budget.show(10);
    send(8);
    budget.turn(zero + minuteMs, 10, false);
    assert.equal(opensIn(minuteMs), 2 * minuteMs);
  });

  it('does not count what was throttled', () => {
    budget.show(2);
    budget.start(zero + 5000);
    budget.start(zero + 5000);
    budget.takeBack();
    assert.equal(opensIn(1), 0);
  });

  it('counts what was sent as the minute turned for the new one, too: the server may have done so', () => {
    budget.show(10);
    send(3, minuteMs - 2 * minuteMarginMs + 1);
    budget.turn(zero + minuteMs, 0, false);
    send(6, minuteMs + 5000);
    assert.equal(opensIn(minuteMs + 5001), 0);
    send(1, minuteMs + 5000);
    assert.equal(opensIn(minuteMs + 5001), 2 * minuteMs);
  });

  it('follows what is expected as that becomes surer', () => {
    budget.expect(5, zero);
    assert.equal(budget.isExpected, true);
    budget.expect(7, zero);
    send(6);
    assert.equal(opensIn(1), 0);
    send(1);
    assert.equal(opensIn(1), minuteMs);
  });

  it('is bound by what is expected for that minute, and a second of the next in which it is told again', () => {
    budget.expect(5, zero);
    send(5);
    assert.equal(opensIn(1), minuteMs);
    budget.turn(zero + minuteMs, 0, false);
    send(5, minuteMs + 5000);
    assert.equal(opensIn(minuteMs + 500), minuteMs + 1000);
    assert.equal(opensIn(minuteMs + 1000), 0);
    budget.expect(5, zero + minuteMs + 600);
    assert.equal(opensIn(minuteMs + 1000), 2 * minuteMs);
  });

  it('counts nothing for a minute that has passed', () => {
    send(10);
    assert.equal(budget.used(zero + minuteMs - 1), 10);
    assert.equal(budget.used(zero + minuteMs), 0);
  });

  it('has seen the whole of a minute only when it was sending as that began', () => {
    assert.equal(budget.isWatched, false);
    budget.turn(zero + minuteMs + 999, 0, false);
    assert.equal(budget.isWatched, true);
    budget.turn(zero + 2 * minuteMs + 1000, 0, false);
    assert.equal(budget.isWatched, false);
  });

  it('takes what was shown for surer than what is expected', () => {
    budget.show(5);
    budget.expect(50, zero);
    budget.forget();
    send(5);
    assert.equal(opensIn(1), minuteMs);
    budget.drop();
    assert.equal(opensIn(1), 0);
  });

  it('forgets what was only expected', () => {
    budget.expect(5, zero);
    send(5);
    budget.forget();
    assert.equal(opensIn(1), 0);
  });

  it('tries a little more after a minute that was used up without being throttled', () => {
    budget.show(10);
    send(10);
    budget.turn(zero + minuteMs, 0, false);
    send(14, minuteMs + 5000);
    assert.equal(opensIn(minuteMs + 1), 0);
    send(1, minuteMs + 5000);
    assert.equal(opensIn(minuteMs + 1), 2 * minuteMs);
  });

  it('tries seldomer each time that more was refused', () => {
    budget.show(10);
    budget.show(10);
    const grewIn = [1, 2, 3, 4].filter((minute) => {
      send(10, (minute - 1) * minuteMs + 5000);
      budget.turn(zero + minute * minuteMs, 0, false);
      send(10, minute * minuteMs + 5000);
      const grew = opensIn(minute * minuteMs + 1) === 0;
      for (let each = 0; each < 10; each += 1) {
        budget.takeBack();
      }
      return grew;
    });
    assert.deepEqual(grewIn, [4]);
  });

  it('is never nothing at all', () => {
    budget.show(0);
    assert.equal(opensIn(1), 0);
    send(1);
    assert.equal(opensIn(1), minuteMs);
  });
});

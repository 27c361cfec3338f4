import assert from 'node:assert/strict';
import { type Pause, SeenRate } from '../../../src/sweep/seenRate';

describe('SeenRate', () => {
  let rate: SeenRate;
  beforeEach(() => {
    rate = new SeenRate();
    rate.start(10_000, false);
  });

  function succeed(times: number, now: number) {
    for (let each = 0; each < times; each += 1) {
      rate.succeed(now);
    }
  }

  const pause = (from: number, until: number, more: Partial<Pause> = {}): Pause => ({
    from,
    until,
    isExact: false,
    isSecond: false,
    ...more,
  });

  it('takes what was let through at once for as much as a pause allows', () => {
    succeed(20, 10_100);
    assert.equal(rate.intervalMs(pause(10_200, 11_200), 11_250), 1000 / 20);
  });

  it('counts half the pause when more time than that went by', () => {
    succeed(100, 14_000);
    assert.equal(rate.intervalMs(pause(14_000, 15_000), 15_050), 4500 / 100);
  });

  it('counts all of a pause whose end the server has named', () => {
    succeed(10, 10_100);
    assert.equal(rate.intervalMs(pause(10_200, 10_500, { isExact: true }), 10_550), 500 / 10);
  });

  it('counts all of the time when a shorter pause did not help', () => {
    succeed(10, 10_100);
    assert.equal(rate.intervalMs(pause(11_300, 12_300, { isSecond: true }), 12_400), 2400 / 10);
  });

  it('tells nothing from a few', () => {
    succeed(4, 10_100);
    assert.equal(rate.intervalMs(pause(10_200, 11_200), 11_250), undefined);
    assert.equal(rate.isEmpty, false);
  });

  it('does not count the time in which there was nothing to send', () => {
    succeed(10, 10_100);
    rate.start(20_000, false);
    assert.equal(rate.isEmpty, true);
    succeed(5, 20_100);
    assert.equal(rate.intervalMs(pause(20_200, 21_200), 21_250), 1000 / 5);
  });

  it('counts on through the pause before the one request that finds out', () => {
    succeed(10, 10_100);
    rate.start(12_000, true);
    assert.equal(rate.isEmpty, false);
  });
});

import assert from 'node:assert/strict';
import { InFlight, type InFlightOptions } from '../../../src/sweep/inFlight';

const options: InFlightOptions = { first: 4, most: 8, holdFor: 0, doubleAfter: 4 };

/** How many may be under way at once; they are, and have ended then. */
function room(inFlight: InFlight): number {
  let started = 0;
  for (; inFlight.hasRoom(); started += 1) {
    inFlight.start();
  }
  for (let each = 0; each < started; each += 1) {
    inFlight.end();
  }
  return started;
}

function grow(inFlight: InFlight, answers: number): void {
  for (let each = 0; each < answers; each += 1) {
    inFlight.grow();
  }
}

describe('InFlight', () => {
  it('begins with a few, and doubles after so many good answers, up to the most', () => {
    const inFlight = new InFlight({ ...options, most: 100 });
    assert.equal(room(inFlight), 4);
    grow(inFlight, 5);
    assert.equal(room(inFlight), 9);
    grow(inFlight, 100);
    assert.equal(room(inFlight), 100);
  });

  it('begins with no more than the most', () => {
    assert.equal(room(new InFlight({ ...options, most: 2 })), 2);
  });

  it('has half as many after it was throttled, and never none', () => {
    const inFlight = new InFlight(options);
    inFlight.halve();
    assert.equal(room(inFlight), 2);
    inFlight.halve();
    inFlight.halve();
    inFlight.halve();
    assert.equal(room(inFlight), 1);
  });

  it('grows only after as many good answers as it was told to wait for', () => {
    const inFlight = new InFlight({ ...options, holdFor: 10 });
    grow(inFlight, 10);
    assert.equal(room(inFlight), 4);
    grow(inFlight, 5);
    assert.equal(room(inFlight), 8);
  });

  it('does not grow while the event loop is held up or has no time left, and grows again then', () => {
    for (const load of [
      { delayMs: 30, busy: 0.5 },
      { delayMs: 0, busy: 0.95 },
    ]) {
      const inFlight = new InFlight(options);
      inFlight.yieldTo(load);
      grow(inFlight, 20);
      assert.equal(room(inFlight), 4);
      inFlight.yieldTo({ delayMs: 5, busy: 0.8 });
      grow(inFlight, 20);
      assert.equal(room(inFlight), 8);
    }
  });

  it('shrinks while the event loop is held up for long, but not below what keeps a sweep going', () => {
    const inFlight = new InFlight({ ...options, first: 8 });
    inFlight.yieldTo({ delayMs: 80, busy: 0.5 });
    assert.equal(room(inFlight), 5);
    for (let each = 0; each < 20; each += 1) {
      inFlight.yieldTo({ delayMs: 80, busy: 0.5 });
    }
    assert.equal(room(inFlight), 4);
  });
});

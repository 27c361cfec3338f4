import assert from 'node:assert/strict';
import { InFlight, type InFlightOptions } from '../../../src/sweep/inFlight';

const options: InFlightOptions = { first: 4, most: 8, soundWith: 0, doubleAfter: 4 };

/** How many may be under way at once; they are, and have ended then. */
function room(inFlight: InFlight, at = 0): number {
  let started = 0;
  for (; inFlight.hasRoom(); started += 1) {
    inFlight.start(at);
  }
  for (let each = 0; each < started; each += 1) {
    inFlight.end();
  }
  return started;
}

function grow(inFlight: InFlight, answers: number, startedAt = 0): void {
  for (let each = 0; each < answers; each += 1) {
    inFlight.grow(startedAt);
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

  describe('that sounds a quota out', () => {
    let inFlight: InFlight;
    beforeEach(() => {
      inFlight = new InFlight({ ...options, most: 100, soundWith: 10 });
    });

    it('sends as many requests as it sounds with, and a few after them', () => {
      assert.equal(room(inFlight), 14);
    });

    it('sends those after them a few at a time, however many of them are answered', () => {
      room(inFlight, 5);
      grow(inFlight, 14, 5);
      assert.equal(room(inFlight, 20), 4);
    });

    it('has three times as many under way once one after them is answered, and grows from there', () => {
      room(inFlight, 5);
      room(inFlight, 20);
      grow(inFlight, 1, 20);
      assert.equal(room(inFlight, 30), 14);
      grow(inFlight, 5, 30);
      assert.equal(room(inFlight, 40), 33);
    });

    it('sends no more than the most at once, nor more than other quotas can do with', () => {
      assert.equal(room(new InFlight({ ...options, soundWith: 100 })), 8);
      assert.equal(room(new InFlight({ ...options, most: 200, soundWith: 100 })), 72);
    });

    it('sounds out although the event loop has no time for the first answers, and grows when it has', () => {
      inFlight.yieldTo({ delayMs: 80, busy: 0.95 });
      assert.equal(room(inFlight, 5), 14);
      room(inFlight, 20);
      grow(inFlight, 5, 20);
      assert.equal(room(inFlight, 30), 12);
      inFlight.yieldTo({ delayMs: 0, busy: 0.5 });
      grow(inFlight, 5, 30);
      assert.equal(room(inFlight, 40), 28);
    });

    it('knows what is sent after them when the clock was set back, too', () => {
      room(inFlight, 3_600_000);
      inFlight.forgetTimes();
      room(inFlight, 20);
      grow(inFlight, 1, 20);
      assert.equal(room(inFlight, 30), 14);
    });

    it('leaves the rest of them to later when it is throttled', () => {
      inFlight.start(0);
      inFlight.halve();
      inFlight.end();
      assert.equal(room(inFlight, 10), 2);
    });
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

  it('stays as it is while the event loop is held up a little', () => {
    const inFlight = new InFlight({ ...options, first: 8 });
    inFlight.yieldTo({ delayMs: 40, busy: 0.95 });
    assert.equal(room(inFlight), 8);
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

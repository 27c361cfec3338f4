import assert from 'node:assert/strict';
import { minuteTurned } from '../../../src/sweep/minute';

const minuteMs = 60_000;
const full = 29_000_000 * minuteMs;

describe('a minute', () => {
  const turned = (from: number, to: number) => minuteTurned(full + from, full + to, minuteMs);

  it('has turned between moments before and after the full minute', () => {
    assert.equal(turned(-1000, 1000), true);
    assert.equal(turned(-101, 101), true);
    assert.equal(turned(-1000, 59_000), true);
  });

  it('has not turned between moments within it', () => {
    assert.equal(turned(1000, 59_000), false);
    assert.equal(turned(100, 59_899), false);
  });

  it('may have turned or not as soon as one of them is at the full minute, since clocks differ', () => {
    for (const at of [-99, 0, 99]) {
      assert.equal(turned(-1000, at), undefined);
      assert.equal(turned(at, 1000), undefined);
    }
  });

  it('has turned for certain when another full minute lies between them', () => {
    assert.equal(turned(50, minuteMs + 1000), true);
  });
});

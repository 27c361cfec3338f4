import assert from 'node:assert/strict';
import { goalCells } from '../../bench/goals';

describe('a goal of a benchmark', () => {
  const cells = (most: number, was: number, unit?: string) => goalCells({ what: 'time', most, was, unit });

  it('is met by what is not more', () => {
    assert.deepEqual(cells(5, 5, ' ms'), ['time', '5 ms', '5 ms', 'met']);
    assert.deepEqual(cells(0.5, 0.4721), ['time', '0.5', '0.47', 'met']);
  });

  it('is missed by so much as is more', () => {
    assert.deepEqual(cells(40_000, 41_250, ' bytes'), [
      'time',
      '40,000 bytes',
      '41,250 bytes',
      'missed by 1,250 bytes',
    ]);
  });

  it('is neither where there is no figure, or nothing to hold it to', () => {
    assert.deepEqual(cells(0.5, Number.NaN), ['time', '0.5', '–', 'not measured']);
    assert.deepEqual(cells(Number.NaN, 3), ['time', '–', '3', 'not measured']);
  });
});

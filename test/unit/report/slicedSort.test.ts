import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ranksBy, sortedBy, sortedByKey } from '../../../src/report/slicedSort';

const numbers = fc.oneof(
  fc.array(fc.nat(20), { maxLength: 700 }),
  fc.array(fc.integer({ min: 0, max: 2 ** 32 - 1 }), { maxLength: 300 }),
);

function expected(values: readonly number[]): number[] {
  return [...values.keys()].toSorted((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
}

describe('sorting in time slices', () => {
  it('by comparison is stable and right', () =>
    fc.assert(
      fc.asyncProperty(numbers, async (values) => {
        const order = await sortedBy(values.length, (a, b) => (values[a] ?? 0) - (values[b] ?? 0));
        assert.deepEqual([...order], expected(values));
      }),
    ));

  it('by key is stable and right', () =>
    fc.assert(
      fc.asyncProperty(numbers, async (values) => {
        assert.deepEqual([...(await sortedByKey(values.length, (row) => values[row] ?? 0))], expected(values));
      }),
    ));

  it('gives equal entries equal ranks', async () => {
    const values = [30, 10, 30, 20];
    assert.deepEqual([...(await ranksBy(4, (a, b) => (values[a] ?? 0) - (values[b] ?? 0)))], [2, 0, 2, 1]);
  });
});

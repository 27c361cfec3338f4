import assert from 'node:assert/strict';
import { unlessLost } from '../../../src/commands/unlessLost';

describe('a command for rows', () => {
  const row = { id: 'a' };
  const other = { id: 'b' };

  function called(...args: unknown[]): unknown[] | 'told' {
    const calls: (unknown[] | 'told')[] = [];
    unlessLost(
      (...given: unknown[]) => calls.push(given),
      () => calls.push('told'),
    )(...args);
    assert.equal(calls.length, 1);
    return calls[0] ?? [];
  }

  it('is called with its row, with all selected rows, or with nothing by a key', () => {
    assert.deepEqual(called(row), [row]);
    assert.deepEqual(called(row, undefined), [row, undefined]);
    assert.deepEqual(called(row, [row, other]), [row, [row, other]]);
    assert.deepEqual(called(), []);
  });

  it('is not called for fewer rows than were meant', () => {
    assert.equal(called(undefined), 'told');
    assert.equal(called(undefined, undefined), 'told');
    assert.equal(called(undefined, [undefined, undefined]), 'told');
    assert.equal(called(row, [row, undefined]), 'told');
  });
});

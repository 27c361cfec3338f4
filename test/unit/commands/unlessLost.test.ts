import assert from 'node:assert/strict';
import { unlessLost, unlessRowLost } from '../../../src/commands/unlessLost';

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

describe('a command for one row, or for none', () => {
  const row = { id: 'a' };

  function called(...args: unknown[]): string {
    let outcome = 'nothing';
    unlessRowLost(
      (...given: unknown[]) => {
        outcome = `called with ${given.length}`;
      },
      () => {
        outcome = 'told';
      },
    )(...args);
    return outcome;
  }

  it('is called with its row, by a caller of its own, and with nothing', () => {
    assert.equal(called(row, undefined), 'called with 2');
    assert.equal(called(row, [row, undefined]), 'called with 2');
    assert.equal(called({ imageId: 'm-1' }), 'called with 1');
    assert.equal(called(undefined), 'called with 1');
    assert.equal(called(), 'called with 0');
  });

  it('is not called for a row that is lost, as if there had been none', () => {
    assert.equal(called(undefined, undefined), 'told');
    assert.equal(called(undefined, [undefined]), 'told');
  });
});

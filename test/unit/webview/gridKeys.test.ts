import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type GridKey, headRow, keyMeaning, moved } from '../../../src/webview/page/gridKeys';

describe('keys of a grid', () => {
  const size = { rows: 100, columns: 10, page: 10 };
  const withHead = { ...size, hasHead: true };

  it('move within it', () => {
    assert.deepEqual(moved({ row: 95, column: 2 }, 'pageDown', size), { row: 99, column: 2 });
    assert.deepEqual(moved({ row: 5, column: 0 }, 'left', size), { row: 5, column: 0 });
    assert.deepEqual(moved({ row: 5, column: 9 }, 'right', size), { row: 5, column: 9 });
    assert.deepEqual(moved({ row: 5, column: 1 }, 'last', size), { row: 99, column: 1 });
    assert.deepEqual(moved({ row: 0, column: 1 }, 'up', size), { row: 0, column: 1 });
  });

  it('reach the column heads by the arrow, and only by it', () => {
    assert.deepEqual(moved({ row: 0, column: 3 }, 'up', withHead), { row: headRow, column: 3 });
    assert.deepEqual(moved({ row: headRow, column: 3 }, 'up', withHead), { row: headRow, column: 3 });
    assert.deepEqual(moved({ row: headRow, column: 3 }, 'down', withHead), { row: 0, column: 3 });
    assert.deepEqual(moved({ row: 5, column: 3 }, 'first', withHead), { row: 0, column: 3 });
    assert.deepEqual(moved({ row: 5, column: 3 }, 'pageUp', withHead), { row: 0, column: 3 });
  });

  it('stay on the heads of a grid without rows', () => {
    for (const key of ['down', 'last', 'first', 'pageDown'] as const) {
      assert.equal(moved({ row: headRow, column: 0 }, key, { ...withHead, rows: 0 }).row, headRow);
    }
  });

  const anyKey = fc.constantFrom<GridKey>('up', 'down', 'left', 'right', 'pageUp', 'pageDown', 'first', 'last');

  it('never lead out of it', () =>
    fc.assert(
      fc.property(fc.nat(5), fc.integer({ min: 1, max: 5 }), fc.array(anyKey), (rows, columns, pressed) => {
        let place = { row: headRow, column: 0 };
        for (const key of pressed) {
          place = moved(place, key, { rows, columns, page: 3, hasHead: true });
          assert.ok(place.row >= headRow && place.row < rows && place.column >= 0 && place.column < columns);
        }
      }),
    ));

  it('leave those of others alone', () => {
    const plain = { altKey: false, ctrlKey: false, metaKey: false };
    assert.equal(keyMeaning({ ...plain, key: 'a', ctrlKey: true }), 'all');
    assert.equal(keyMeaning({ ...plain, key: 'c', ctrlKey: true }), undefined);
    assert.equal(keyMeaning({ ...plain, key: 'Tab' }), undefined);
    assert.equal(keyMeaning({ ...plain, key: 'ArrowDown', altKey: true }), undefined);
  });
});

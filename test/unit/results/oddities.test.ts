import assert from 'node:assert/strict';
import { oddities } from '../../../src/results/oddities';

function page(pageNumber: number, count: number, totalCount: number, pageSize = 50) {
  return {
    pageNumber,
    pageSize,
    totalCount,
    items: Array.from({ length: count }, (_, i) => ({ accountId: String(i) })),
  };
}

const asked = (pageNumber: number, pageSize = 50) => ({ pageNumber, pageSize });

describe('oddities', () => {
  it('finds none in full, last and empty pages', () => {
    assert.deepEqual(oddities(page(1, 50, 120), asked(1)), []);
    assert.deepEqual(oddities(page(3, 20, 120), asked(3)), []);
    assert.deepEqual(oddities(page(1, 0, 0), asked(1)), []);
  });

  it('finds a total that changed', () => {
    const found = oddities(page(2, 50, 121), asked(2), page(1, 50, 120));
    assert.deepEqual(found, [{ kind: 'totalChanged', from: 120, to: 121 }]);
  });

  it('tells a refreshed total from one that changed while paging', () => {
    const found = oddities(page(1, 50, 119), asked(1), page(1, 50, 120));
    assert.deepEqual(found, [{ kind: 'totalRefreshed', from: 120, to: 119 }]);
  });

  it('finds a page that holds less than it should', () => {
    assert.deepEqual(oddities(page(1, 10, 25), asked(1)), [{ kind: 'short', given: 10, expected: 25 }]);
    assert.deepEqual(oddities(page(1, 0, 25), asked(1)), [{ kind: 'short', given: 0, expected: 25 }]);
  });

  it('finds a page past the end', () => {
    assert.deepEqual(oddities(page(4, 0, 120), asked(4)), [{ kind: 'pastEnd', lastPage: 3 }]);
  });

  it('finds pages that are smaller than asked for', () => {
    const found = oddities(page(1, 50, 120, 50), asked(1, 100));
    assert.deepEqual(found, [{ kind: 'smallerPages', asked: 100, used: 50 }]);
  });
});

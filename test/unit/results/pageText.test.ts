import assert from 'node:assert/strict';
import { pageStateFrom } from '../../../src/results/page/pageState';
import { pageSizeOf, rangeOf, wholeNumber } from '../../../src/results/page/pages';
import { Selection } from '../../../src/results/page/selection';

describe('rangeOf', () => {
  const range = (pageNumber: number, count: number, totalCount: number) =>
    rangeOf({ pageNumber, pageSize: 50, totalCount, accounts: Array.from({ length: count }) });

  it('counts accounts from 1', () => assert.deepEqual(range(1, 50, 120), { from: 1, to: 50, pageCount: 3 }));
  it('counts on the last page', () => assert.deepEqual(range(3, 20, 120), { from: 101, to: 120, pageCount: 3 }));
  it('is empty past the end', () => assert.deepEqual(range(4, 0, 120), { from: 151, to: 150, pageCount: 3 }));
  it('has one page when there is nothing', () => assert.equal(range(1, 0, 0).pageCount, 1));
});

describe('number fields', () => {
  it('take whole numbers', () => assert.equal(wholeNumber(' 12 '), 12));
  for (const text of ['', '0', '-1', '1.5', '1e3', 'x', '99999999999999999']) {
    it(`refuse "${text}"`, () => assert.equal(wholeNumber(text), undefined));
  }
  it('take page sizes up to 100', () => assert.deepEqual([pageSizeOf('100'), pageSizeOf('101')], [100, undefined]));
});

describe('Selection', () => {
  const shown = ['a', 'b', 'c', 'd'];
  it('extends from the last one in the order shown', () => {
    const selection = new Selection([]);
    selection.set('d', true, false, shown);
    selection.set('b', true, true, shown);
    assert.deepEqual(selection.of(shown), ['b', 'c', 'd']);
    selection.set('c', false, false, shown);
    assert.deepEqual(selection.of(shown), ['b', 'd']);
  });
  it('grows and shrinks from where it started', () => {
    const selection = new Selection(['a']);
    selection.startAt('c');
    selection.extendTo('a', 'b', shown);
    assert.deepEqual(selection.of(shown), ['a', 'b', 'c']);
    selection.extendTo('d', 'a', shown);
    assert.deepEqual(selection.of(shown), ['c', 'd']);
    selection.startAt('gone');
    selection.extendTo('b', 'a', shown);
    assert.deepEqual(selection.of(shown), ['a', 'b']);
    selection.extendTo('c', 'b', shown);
    assert.deepEqual(selection.of(shown), ['a', 'b', 'c']);
  });
  it('forgets what is gone', () => {
    const selection = new Selection(['a', 'x']);
    selection.keepOnly(shown);
    assert.equal(selection.has('x'), false);
    assert.equal(selection.has('a'), true);
  });
});

describe('pageStateFrom', () => {
  const first = { filter: '', sort: undefined, selected: [], jsonOpen: false, scroll: 0 };
  it('starts empty', () => assert.deepEqual(pageStateFrom(undefined), first));
  it('takes back what was kept', () => {
    const kept = {
      filter: 'x',
      sort: { column: 'sharedTime', direction: 'descending' },
      selected: ['1'],
      jsonOpen: true,
      scroll: 9,
    };
    assert.deepEqual(pageStateFrom({ page: kept }), kept);
  });
  it('drops what is not as it should be', () => {
    const kept = { filter: 5, sort: { column: 'x', direction: 'up' }, selected: [1, {}], jsonOpen: 'yes', scroll: '9' };
    assert.deepEqual(pageStateFrom({ page: kept }), first);
  });
});

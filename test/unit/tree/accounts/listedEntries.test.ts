import assert from 'node:assert/strict';
import { entryOf } from '../../../../src/sweep/accountEntry';
import type { AccountClass } from '../../../../src/sweep/model';
import { listedEntries } from '../../../../src/tree/accounts/listedEntries';

describe('the entries that the Accounts view lists', () => {
  const entry = (kind: AccountClass, id: string) => entryOf({ kind, id, imageCount: 1 }, () => []);
  const entries = [
    entry('public', 'all'),
    ...['1', '2', '3'].map((id) => entry('unknown', id)),
    ...['8', '9'].map((id) => entry('known', id)),
  ];
  const listed = (mostUnknown: number, of = entries) => {
    const { above, left, below } = listedEntries(of, mostUnknown);
    return [above.map(({ id }) => id).join(' '), left, below.map(({ id }) => id).join(' ')];
  };

  it('are all, while there are few', () => {
    assert.deepEqual(listed(3), ['all 1 2 3 8 9', 0, '']);
    assert.deepEqual(listed(500, []), ['', 0, '']);
    assert.deepEqual(listed(1, entries.slice(4)), ['8 9', 0, '']);
  });

  it('are the first of many unknown accounts, between what is public and what is known', () => {
    assert.deepEqual(listed(2), ['all 1 2', 1, '8 9']);
    assert.deepEqual(listed(1, entries.slice(1)), ['1', 2, '8 9']);
    assert.deepEqual(listed(1, entries.slice(0, 4)), ['all 1', 2, '']);
  });
});

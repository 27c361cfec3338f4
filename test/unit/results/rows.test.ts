import assert from 'node:assert/strict';
import { filterRows, sortRows } from '../../../src/results/page/rows';

const rows = [
  { accountId: '200', accountName: 'Beta Partner', sharedTime: '2024-05-02T10:00:00Z' },
  { accountId: '1000' },
  { accountId: '30', accountName: 'alpha', sharedTime: '2023-01-01T00:00:00Z' },
];
const ids = (list: readonly { accountId: string }[]) => list.map((row) => row.accountId);
const noTimes = () => [];

describe('filterRows', () => {
  it('keeps everything without a filter', () => assert.deepEqual(filterRows(rows, '  ', noTimes), rows));
  it('finds parts of an ID', () => assert.deepEqual(ids(filterRows(rows, '00', noTimes)), ['200', '1000']));
  it('finds names in any case', () => assert.deepEqual(ids(filterRows(rows, 'ALPHA', noTimes)), ['30']));
  it('wants every word', () => assert.deepEqual(ids(filterRows(rows, 'partner 200', noTimes)), ['200']));
  it('finds times as they are shown', () =>
    assert.deepEqual(ids(filterRows(rows, 'may', (row) => (row.accountId === '200' ? ['2 May 2024'] : []))), ['200']));
});

describe('sortRows', () => {
  const sorted = (column: 'accountId' | 'accountName' | 'sharedTime', direction: 'ascending' | 'descending') =>
    ids(sortRows(rows, { column, direction }, 'en'));

  it('keeps the order of ECS without a sort', () => assert.equal(sortRows(rows, undefined, 'en'), rows));
  it('sorts IDs by number', () => assert.deepEqual(sorted('accountId', 'ascending'), ['30', '200', '1000']));
  it('sorts backwards', () => assert.deepEqual(sorted('accountId', 'descending'), ['1000', '200', '30']));
  it('sorts names by language', () => assert.deepEqual(sorted('accountName', 'ascending'), ['30', '200', '1000']));
  it('puts what has no time last in both directions', () => {
    assert.deepEqual(sorted('sharedTime', 'ascending'), ['30', '200', '1000']);
    assert.deepEqual(sorted('sharedTime', 'descending'), ['200', '30', '1000']);
  });
  it('does not lose digits of long IDs', () => {
    const long = [{ accountId: '9007199254740993' }, { accountId: '9007199254740992' }];
    const sort = { column: 'accountId', direction: 'ascending' } as const;
    assert.deepEqual(ids(sortRows(long, sort, 'en')), ['9007199254740992', '9007199254740993']);
  });
});

import assert from 'node:assert/strict';
import { nextSort } from '../../../src/webview/page/sort';

describe('nextSort', () => {
  it('goes up, down and back', () => {
    const up = nextSort(undefined, 'accountId');
    const down = nextSort(up, 'accountId');
    assert.deepEqual(
      [up?.direction, down?.direction, nextSort(down, 'accountId')],
      ['ascending', 'descending', undefined],
    );
  });
  it('starts anew on another column', () =>
    assert.deepEqual(nextSort({ column: 'accountId', direction: 'ascending' }, 'sharedTime'), {
      column: 'sharedTime',
      direction: 'ascending',
    }));
});

import assert from 'node:assert/strict';
import { opened } from './controlledList';

describe('PagedList, when all is loaded', () => {
  it('draws what has arrived now and then while it loads all', async () => {
    const { list, asked, changes } = await opened();
    const all = list.loadAll();
    const begun = changes();
    await asked[1]?.answer('a', 9);
    await asked[2]?.answer('a', 9);
    assert.equal(changes(), begun);
    await new Promise((resolve) => setTimeout(resolve, 420));
    await asked[3]?.answer('a', 9);
    assert.equal(changes(), begun + 1);
    await asked[4]?.answer('a', 9);
    await all;
    assert.equal(changes(), begun + 2, 'and at the end');
  });

  it('loads all, and keeps what has arrived when cancelled', async () => {
    const { list, asked, cancels, shown } = await opened();
    void list.loadAll();
    await asked[1]?.answer('a');
    assert.equal(shown().length, 4);
    cancels[1]?.();
    await asked[2]?.answer('a');
    assert.deepEqual([list.loadingMore, list.cancelled], [false, false]);
    void list.loadAll();
    await asked[3]?.answer('a');
    assert.deepEqual([shown().length, list.hasMore], [5, false]);
  });
});

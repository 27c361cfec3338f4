import assert from 'node:assert/strict';
import { controlled, opened, settle } from './controlledList';

describe('PagedList', () => {
  it('asks for the first page when opened, once for all who wait', async () => {
    const { list, asked, shown } = controlled();
    const opened = [list.open(), list.open()];
    await asked[0]?.answer('a');
    await Promise.all(opened);
    await list.open();
    assert.deepEqual([asked.length, shown(), list.hasMore], [1, ['a0', 'a1'], true]);
  });

  it('asks for one more page at a double click on Load More', async () => {
    const { list, asked, shown } = await opened();
    void list.loadMore();
    void list.loadMore();
    assert.deepEqual([asked.length, list.loadingMore], [2, true]);
    await asked[1]?.answer('a');
    assert.deepEqual([shown(), list.loadingMore], [['a0', 'a1', 'a2', 'a3'], false]);
  });

  it('drops a page that arrives after a refresh', async () => {
    const { list, asked, shown } = await opened();
    void list.loadMore();
    list.invalidate();
    assert.equal(asked[1]?.signal.aborted, true);
    const reopened = list.open();
    await asked[2]?.answer('b');
    await asked[1]?.answer('a');
    await reopened;
    assert.deepEqual([shown(), list.pager?.pagesRead], [['b0', 'b1'], 1]);
  });

  it('drops a page that arrives during a refresh', async () => {
    const { list, asked, shown } = await opened();
    void list.loadMore();
    list.invalidate();
    const reopened = list.open();
    await asked[1]?.answer('a');
    await asked[2]?.answer('b');
    await reopened;
    assert.deepEqual(shown(), ['b0', 'b1']);
  });

  it('does nothing at Load More while a refresh runs', async () => {
    const { list, asked, shown } = await opened();
    list.invalidate();
    const reopened = list.open();
    await list.loadMore();
    assert.equal(asked.length, 2);
    await asked[1]?.answer('b');
    await reopened;
    assert.deepEqual(shown(), ['b0', 'b1']);
  });

  it('asks again for as many pages as were shown, and shows the old ones until all have arrived', async () => {
    const { list, asked, shown } = await opened();
    void list.loadMore();
    await asked[1]?.answer('a');
    list.invalidate();
    const reopened = list.open();
    await asked[2]?.answer('b');
    assert.deepEqual(shown(), ['a0', 'a1', 'a2', 'a3']);
    await asked[3]?.answer('b');
    await reopened;
    assert.deepEqual([shown(), asked.length], [['b0', 'b1', 'b2', 'b3'], 4]);
  });

  it('gives the newest answer to those who waited for a load that a refresh replaced', async () => {
    const { list, asked, shown } = controlled();
    const first = list.open();
    list.invalidate();
    const second = list.open();
    await asked[0]?.answer('a');
    let firstDone = false;
    void first.then(() => {
      firstDone = true;
    });
    await settle();
    assert.equal(firstDone, false);
    await asked[1]?.answer('b');
    await Promise.all([first, second]);
    assert.deepEqual(shown(), ['b0', 'b1']);
  });

  it('keeps what was loaded when a page fails, and asks for that page again at Retry', async () => {
    const { list, asked, shown } = await opened();
    void list.loadMore();
    await asked[1]?.fail(new Error('down'));
    assert.deepEqual([shown(), list.failure?.kind], [['a0', 'a1'], 'unexpected']);
    void list.retry();
    await asked[2]?.answer('a');
    assert.deepEqual([asked[2]?.pageNumber, shown().length, list.failure], [2, 4, undefined]);
  });

  it('asks anew for whoever needs the list after a failed or cancelled opening', async () => {
    const { list, asked, cancels, shown } = controlled();
    const failed = list.open();
    await asked[0]?.fail(new Error('down'));
    await failed;
    void list.reopen();
    await settle();
    assert.equal(asked.length, 2);
    cancels.at(-1)?.();
    assert.equal(list.cancelled, true);
    const reopened = list.reopen();
    await settle();
    await asked[2]?.answer('a');
    await reopened;
    assert.deepEqual([shown(), list.failure, list.cancelled], [['a0', 'a1'], undefined, false]);
    await list.reopen();
    assert.equal(asked.length, 3);
  });

  it('asks once only after a failed opening, until Retry', async () => {
    const { list, asked, changes } = controlled();
    const failed = list.open();
    await asked[0]?.fail(new Error('down'));
    await failed;
    await list.open();
    assert.equal(asked.length, 1);
    const before = changes();
    await list.retry();
    assert.equal(changes(), before + 1);
    void list.open();
    assert.equal(asked.length, 2);
  });

  it('aborts when left, and loads again when opened again', async () => {
    const { list, asked, shown } = controlled();
    void list.open();
    assert.equal(list.leave(), true);
    assert.equal(asked[0]?.signal.aborted, true);
    const reopened = list.open();
    await asked[1]?.answer('b');
    await asked[0]?.answer('a');
    await reopened;
    assert.deepEqual(shown(), ['b0', 'b1']);
    assert.equal(list.leave(), false);
  });

  it('says that an opening was cancelled, which is no failure', async () => {
    const { list, asked, cancels } = controlled();
    void list.open();
    cancels[0]?.();
    assert.deepEqual([list.cancelled, list.failure, asked[0]?.signal.aborted], [true, undefined, true]);
    await list.open();
    assert.equal(asked.length, 1);
    await list.retry();
    void list.open();
    assert.equal(asked.length, 2);
  });
});

import assert from 'node:assert/strict';
import { AddedPages } from '../../../src/tree/addedPages';
import type { BranchNode } from '../../../src/tree/branchNode';
import type { SelectedRows } from '../../../src/tree/selectedRows';
import type { TreeNode } from '../../../src/tree/treeNode';
import { opened, settle } from './controlledList';

/** Pages of a view in which the selected row is known when the test says so. */
async function pagesOf() {
  const { list, asked } = await opened();
  const row = { id: 'a', list, rowAfterLoadMore: () => undefined } as unknown as BranchNode;
  let tell = () => {};
  const told = new Promise<void>((resolve) => {
    tell = resolve;
  });
  let shownAccount = 1;
  const pages = new AddedPages(
    { reveal: async () => {} } as never,
    { settled: () => told.then(() => [row]) } as unknown as SelectedRows<TreeNode>,
    () => {
      const then = shownAccount;
      return () => then === shownAccount;
    },
  );
  const switchAccount = () => {
    shownAccount += 1;
  };
  return { pages, asked, tell, switchAccount };
}

describe('pages that are added', () => {
  it('are those of the selected row, once that is known', async () => {
    const { pages, asked, tell } = await pagesOf();
    void pages.loadMore();
    await settle();
    assert.equal(asked.length, 1);
    tell();
    await settle();
    assert.deepEqual(asked.at(-1)?.pageNumber, 2);
  });

  it('are not asked for when another account is shown before the selected row is known', async () => {
    const { pages, asked, tell, switchAccount } = await pagesOf();
    void pages.loadMore();
    void pages.loadAll();
    void pages.retry();
    switchAccount();
    tell();
    await settle();
    assert.equal(asked.length, 1);
  });
});

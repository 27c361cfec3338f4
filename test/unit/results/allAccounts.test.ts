import assert from 'node:assert/strict';
import { allAccounts } from '../../../src/results/allAccounts';

type PageAsked = { pageNumber: number; pageSize: number };

function account(index: number) {
  return { accountId: String(1_000_000_000_000_000 + index) };
}

function pageOf(total: number, { pageNumber, pageSize }: PageAsked, groups: readonly string[] = []) {
  const all = Array.from({ length: total }, (_, index) => account(index));
  const start = (pageNumber - 1) * pageSize;
  return { items: all.slice(start, start + pageSize), groups, pageNumber, pageSize, totalCount: total };
}

const never = new AbortController().signal;

describe('allAccounts', () => {
  it('reads every page, a hundred at a time, and tells how far it is', async () => {
    const asked: PageAsked[] = [];
    const progress: string[] = [];
    const ask = async (page: PageAsked) => {
      asked.push(page);
      return pageOf(120, page, ['all']);
    };
    const all = await allAccounts(ask, never, (loaded, total) => progress.push(`${loaded}/${total}`));
    assert.equal(all.accounts.length, 120);
    assert.deepEqual(all.groups, ['all']);
    assert.equal(all.complete, true);
    assert.equal(all.totalChanged, false);
    assert.deepEqual(progress, ['100/120', '120/120']);
    assert.deepEqual(
      asked.map((page) => page.pageSize),
      [100, 100],
    );
  });

  it('rejects when a page fails, and gives no part', async () => {
    const ask = async (page: PageAsked) => {
      if (page.pageNumber === 2) {
        throw new Error('second page');
      }
      return pageOf(120, page);
    };
    await assert.rejects(
      allAccounts(ask, never, () => {}),
      /second page/,
    );
  });

  it('says when the total changed while reading', async () => {
    const ask = async (page: PageAsked) => pageOf(page.pageNumber === 1 ? 120 : 121, page);
    const all = await allAccounts(ask, never, () => {});
    assert.equal(all.totalChanged, true);
    assert.equal(all.accounts.length, 121);
  });

  it('says when there are fewer accounts than promised', async () => {
    const ask = async (page: PageAsked) => ({ ...pageOf(3, page), totalCount: 5 });
    const all = await allAccounts(ask, never, () => {});
    assert.equal(all.complete, false);
    assert.equal(all.accounts.length, 3);
  });
});

import type { SharedAccount, SharePermissionPage } from '../ecs/model';
import { Pager } from '../ecs/pager';
import { largestPageSize } from '../ecs/request';

export interface AllAccounts {
  readonly accounts: readonly SharedAccount[];
  readonly groups: readonly string[];
  readonly totalCount: number;
  /** False when ECS promised more accounts than it gave. */
  readonly complete: boolean;
  /** True when ECS named different totals while the pages were read. */
  readonly totalChanged: boolean;
}

type AskPage = (
  page: { pageNumber: number; pageSize: number },
  signal?: AbortSignal,
) => Promise<Pick<SharePermissionPage, 'items' | 'groups' | 'pageNumber' | 'pageSize' | 'totalCount'>>;

/**
 * Every account and group, over all pages. Rejects when any page fails or `signal` aborts: a part is never returned.
 * `onProgress` hears how many accounts are there, of how many.
 */
export async function allAccounts(
  ask: AskPage,
  signal: AbortSignal,
  onProgress: (loaded: number, totalCount: number) => void,
): Promise<AllAccounts> {
  const groups = new Set<string>();
  const totals = new Set<number>();
  const pager = new Pager<SharedAccount>(
    async (pageNumber) => {
      const page = await ask({ pageNumber, pageSize: largestPageSize }, signal);
      for (const group of page.groups) {
        groups.add(group);
      }
      totals.add(page.totalCount);
      return page;
    },
    (account) => account.accountId,
  );
  while (!pager.done) {
    await pager.next(signal);
    onProgress(pager.items.length, pager.totalCount ?? 0);
  }
  return {
    accounts: pager.items,
    groups: [...groups],
    totalCount: pager.totalCount ?? 0,
    complete: pager.complete,
    totalChanged: totals.size > 1,
  };
}

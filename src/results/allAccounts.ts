import type { ImageKey, SharedAccount } from '../ecs/model';
import { largestPageSize } from '../ecs/request';
import { SharePermissionPager, type SharePermissionReader } from '../ecs/sharePermissionPager';

export interface AllAccounts {
  readonly accounts: readonly SharedAccount[];
  readonly groups: readonly string[];
  readonly totalCount: number;
  /** False when ECS promised more accounts than it gave. */
  readonly complete: boolean;
  /** True when ECS named different totals while the pages were read. */
  readonly totalChanged: boolean;
}

/**
 * Every account and group, over all pages. Rejects when any page fails or `signal` aborts: a part is never returned.
 * `onProgress` hears how many accounts are there, of how many.
 */
export async function allAccounts(
  reader: SharePermissionReader,
  { regionId, imageId }: ImageKey,
  signal: AbortSignal,
  onProgress: (loaded: number, totalCount: number) => void,
): Promise<AllAccounts> {
  const pager = new SharePermissionPager(reader, { regionId, imageId, pageSize: largestPageSize });
  const totals = new Set<number>();
  while (!pager.done) {
    await pager.next(signal);
    totals.add(pager.totalCount ?? 0);
    onProgress(pager.items.length, pager.totalCount ?? 0);
  }
  return {
    accounts: pager.items,
    groups: [...pager.groups],
    totalCount: pager.totalCount ?? 0,
    complete: pager.complete,
    totalChanged: totals.size > 1,
  };
}

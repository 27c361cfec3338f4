import type { EcsClient } from './client';
import type { ImageKey, SharedAccount } from './model';
import { Pager } from './pager';

interface PagedImage extends ImageKey {
  readonly pageSize: number;
}

/** Whoever answers for a page of an image's share permission. */
export type SharePermissionReader = Pick<EcsClient, 'sharePermission'>;

/** Reads all accounts that an image is shared with, and on the way its share groups, whichever page names them. */
export class SharePermissionPager extends Pager<SharedAccount> {
  readonly groups: ReadonlySet<string>;

  constructor(reader: SharePermissionReader, { regionId, imageId, pageSize }: PagedImage) {
    const groups = new Set<string>();
    super(
      async (pageNumber, signal) => {
        const page = await reader.sharePermission({ regionId, imageId, pageNumber, pageSize }, signal);
        for (const group of page.groups) {
          groups.add(group);
        }
        return page;
      },
      (account) => account.accountId,
    );
    this.groups = groups;
  }
}

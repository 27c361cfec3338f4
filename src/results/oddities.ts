import type { SharePermissionPage } from '../ecs/model';
import type { PageRequest } from '../ecs/request';

/** What does not fit together about a page, given what was asked for and what the answer before it said. */
export type Oddity =
  | { readonly kind: 'totalChanged' | 'totalRefreshed'; readonly from: number; readonly to: number }
  | { readonly kind: 'short'; readonly given: number; readonly expected: number }
  | { readonly kind: 'pastEnd'; readonly lastPage: number }
  | { readonly kind: 'smallerPages'; readonly asked: number; readonly used: number };

type Counted = Pick<SharePermissionPage, 'items' | 'pageNumber' | 'pageSize' | 'totalCount'>;

export function oddities(answer: Counted, asked: PageRequest, previous?: Counted): readonly Oddity[] {
  const { items, pageNumber, pageSize, totalCount } = answer;
  const found: Oddity[] = [];
  if (previous && previous.totalCount !== totalCount) {
    const kind = previous.pageNumber === pageNumber ? 'totalRefreshed' : 'totalChanged';
    found.push({ kind, from: previous.totalCount, to: totalCount });
  }
  if (pageSize < asked.pageSize) {
    found.push({ kind: 'smallerPages', asked: asked.pageSize, used: pageSize });
  }
  const before = (pageNumber - 1) * pageSize;
  const expected = Math.max(0, Math.min(pageSize, totalCount - before));
  if (totalCount > 0 && before >= totalCount && items.length === 0) {
    found.push({ kind: 'pastEnd', lastPage: Math.ceil(totalCount / pageSize) });
  } else if (items.length < expected) {
    found.push({ kind: 'short', given: items.length, expected });
  }
  return found;
}

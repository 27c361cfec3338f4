import type { Sort } from '../../webview/page/sort';
import type { AccountRow } from '../messages';

export type SortColumn = 'accountId' | 'accountName' | 'sharedTime';

export type AccountSort = Sort<SortColumn>;

/** The rows that hold every word of the filter in their ID, name or one of their times as shown. */
export function filterRows(
  rows: readonly AccountRow[],
  filter: string,
  timesOf: (row: AccountRow) => readonly string[],
): readonly AccountRow[] {
  const words = filter.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) {
    return rows;
  }
  return rows.filter((row) => {
    const text = [row.accountId, row.accountName ?? '', ...timesOf(row)].join('\n').toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** Without a sort the order is the one ECS gave. What has no name or time comes last in both directions. */
export function sortRows(
  rows: readonly AccountRow[],
  sort: AccountSort | undefined,
  language: string,
): readonly AccountRow[] {
  if (!sort) {
    return rows;
  }
  const { column } = sort;
  const sign = sort.direction === 'ascending' ? 1 : -1;
  const collator = new Intl.Collator(language, { numeric: true });
  return rows.toSorted((a, b) => {
    const left = a[column];
    const right = b[column];
    if (left === undefined || right === undefined) {
      return Number(left === undefined) - Number(right === undefined);
    }
    return sign * collator.compare(left, right);
  });
}

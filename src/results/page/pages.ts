import { largestPageSize } from '../../ecs/request';

interface Range {
  readonly from: number;
  readonly to: number;
  readonly pageCount: number;
}

interface Counted {
  readonly pageNumber: number;
  readonly pageSize: number;
  readonly totalCount: number;
  readonly accounts: readonly unknown[];
}

/** Which accounts of all a page holds, counted from 1; `to` is less than `from` when it holds none. */
export function rangeOf({ pageNumber, pageSize, totalCount, accounts }: Counted): Range {
  const from = (pageNumber - 1) * pageSize + 1;
  return { from, to: from + accounts.length - 1, pageCount: Math.max(1, Math.ceil(totalCount / pageSize)) };
}

/** The number a field holds, or undefined when it is not a whole number from 1 to `most`. */
export function wholeNumber(text: string, most = Number.MAX_SAFE_INTEGER): number | undefined {
  const value = /^\s*\d+\s*$/.test(text) ? Number(text) : Number.NaN;
  return value >= 1 && value <= most ? value : undefined;
}

export function pageSizeOf(text: string): number | undefined {
  return wholeNumber(text, largestPageSize);
}

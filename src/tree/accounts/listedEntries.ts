import type { AccountEntry } from '../../sweep/accountEntry';

interface ListedEntries {
  /** What stands above the place where the list is cut. */
  readonly above: readonly AccountEntry[];
  /** How many unknown accounts are not listed. */
  readonly left: number;
  readonly below: readonly AccountEntry[];
}

/** Of entries in their order, public, unknown and known ones, all but the unknown accounts beyond the first so many. */
export function listedEntries(entries: readonly AccountEntry[], mostUnknown: number): ListedEntries {
  const firstUnknown = entries.findIndex(({ kind }) => kind === 'unknown');
  const unknown = entries.filter(({ kind }) => kind === 'unknown').length;
  if (unknown <= mostUnknown) {
    return { above: entries, left: 0, below: [] };
  }
  return {
    above: entries.slice(0, firstUnknown + mostUnknown),
    left: unknown - mostUnknown,
    below: entries.slice(firstUnknown + unknown),
  };
}

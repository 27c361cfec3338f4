/** Whole benchmarks give medians of so many runs. */
export const wholeRuns = 5;

/** How often each contender runs; in the short form once, to see that it works. */
export function runsOf(short: boolean): number {
  return short ? 1 : wholeRuns;
}

/** Contenders as they take turns in a run, each time with another first: what else the machine does meets all of them. */
export function inTurn<T>(contenders: readonly T[], run: number): readonly T[] {
  const first = run % contenders.length;
  return [...contenders.slice(first), ...contenders.slice(0, first)];
}

/** Whole benchmarks give medians of so many runs. */
export const wholeRuns = 5;

/** How often each contender runs; in the short form once, to see that it works. */
export function runsOf(short: boolean): number {
  return short ? 1 : wholeRuns;
}

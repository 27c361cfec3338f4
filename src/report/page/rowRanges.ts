type RowRange = readonly [first: number, last: number];

/** Which rows are selected, as ranges: a million of them are one. Sorted, apart and not adjacent. */
export class RowRanges {
  private ranges: RowRange[] = [];

  get all(): readonly RowRange[] {
    return this.ranges;
  }

  get size(): number {
    return this.ranges.reduce((sum, [first, last]) => sum + last - first + 1, 0);
  }

  has(row: number): boolean {
    return this.ranges.some(([first, last]) => first <= row && row <= last);
  }

  set(first: number, last: number): void {
    this.ranges = [[first, last]];
  }

  clear(): void {
    this.ranges = [];
  }

  toggle(row: number): void {
    if (this.has(row)) {
      this.ranges = this.ranges.flatMap((range) => without(range, row));
    } else {
      this.ranges = joined([...this.ranges, [row, row]]);
    }
  }
}

function without([first, last]: RowRange, row: number): RowRange[] {
  if (row < first || row > last) {
    return [[first, last]];
  }
  const parts: RowRange[] = [
    [first, row - 1],
    [row + 1, last],
  ];
  return parts.filter(([from, to]) => from <= to);
}

function joined(ranges: readonly RowRange[]): RowRange[] {
  const result: RowRange[] = [];
  for (const [first, last] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const before = result.at(-1);
    if (before && before[1] + 1 >= first) {
      result[result.length - 1] = [before[0], Math.max(before[1], last)];
    } else {
      result.push([first, last]);
    }
  }
  return result;
}

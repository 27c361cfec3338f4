/** Browsers do not scroll what is taller than some 33 million pixels, and lose precision before. */
const tallest = 8_000_000;

/** How far a scroll bar is, and which row that makes the first: one to one, unless there are too many rows for that. */
export class ScrollScale {
  constructor(
    private readonly rows: number,
    private readonly rowHeight: number,
    /** How much of the rows can be seen at one time. */
    private readonly seenHeight: number,
  ) {}

  get height(): number {
    return Math.min(this.rows * this.rowHeight, tallest);
  }

  get seenRows(): number {
    return this.seenHeight / this.rowHeight;
  }

  /** The most that the first row can be. */
  get lastTop(): number {
    return Math.max(0, this.rows - this.seenRows);
  }

  topAt(scroll: number): number {
    const most = this.height - this.seenHeight;
    return most > 0 ? Math.min(1, scroll / most) * this.lastTop : 0;
  }

  scrollAt(top: number): number {
    const most = this.height - this.seenHeight;
    return this.lastTop > 0 ? (Math.min(top, this.lastTop) / this.lastTop) * most : 0;
  }
}

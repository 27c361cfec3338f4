import { type GridKey, headRow, moved, type Place } from '../../webview/page/gridKeys';

/** What the keyboard can stand on in one row, a stop a column: the control of a cell, or the cell itself. */
export type Stops = readonly HTMLElement[];

const rowsPerPage = 10;

/** Makes a grid one tab stop, which is where the keyboard was last; the arrow keys go on from there. */
export class GridFocus {
  private rows: readonly Stops[] = [];
  private wanted: Place = { row: 0, column: 0 };
  private tabStop?: HTMLElement;

  constructor(
    private readonly grid: HTMLElement,
    private readonly head: Stops,
  ) {
    grid.addEventListener('focusin', ({ target }) => this.entered(target));
    this.renew([]);
  }

  /** The row of the tab stop: the head's when there is no other. */
  get row(): number {
    return Math.min(this.wanted.row, this.rows.length - 1);
  }

  get isInside(): boolean {
    return this.grid.contains(document.activeElement);
  }

  /** Takes the rows that stand in the grid now; the tab stop goes to `row`, or as near as there are rows. */
  renew(rows: readonly Stops[], row = this.wanted.row): void {
    this.rows = rows;
    this.goTo({ ...this.wanted, row });
  }

  move(key: GridKey): void {
    const { row, rows, head } = this;
    const size = { rows: rows.length, columns: head.length, page: rowsPerPage, hasHead: true };
    this.goTo(moved({ ...this.wanted, row }, key, size));
    this.focus();
  }

  focus(options?: FocusOptions): void {
    this.tabStop?.focus(options);
  }

  private entered(target: EventTarget | null): void {
    for (const [index, stops] of [this.head, ...this.rows].entries()) {
      const column = target instanceof HTMLElement ? stops.indexOf(target) : -1;
      if (column >= 0) {
        this.goTo({ row: index + headRow, column });
      }
    }
  }

  private goTo(place: Place): void {
    this.wanted = place;
    const stops = this.row === headRow ? this.head : this.rows[this.row];
    const tabStop = stops?.[place.column];
    if (tabStop !== this.tabStop) {
      this.tabStop?.setAttribute('tabindex', '-1');
      this.tabStop = tabStop;
    }
    tabStop?.setAttribute('tabindex', '0');
  }
}

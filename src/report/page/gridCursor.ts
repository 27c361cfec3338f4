import { type GridKey, moved } from '../../webview/page/gridKeys';
import { columnCount } from './gridColumns';
import { RowRanges } from './rowRanges';

interface Modifiers {
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** Where the keyboard is in the table, and what is selected from there. */
export class GridCursor {
  readonly selection = new RowRanges();
  private anchor = 0;
  row = 0;
  column = 0;

  /** First and last of the rows that are selected, or else the active one. */
  get ranges(): readonly (readonly [number, number])[] {
    return this.selection.size > 0 ? this.selection.all : [[this.row, this.row]];
  }

  /** Back to the first row, with nothing selected. */
  reset(): void {
    this.selection.clear();
    this.row = 0;
    this.anchor = 0;
  }

  move(key: GridKey, extend: boolean, size: { readonly rows: number; readonly page: number }): void {
    const to = moved(this, key, { ...size, columns: columnCount });
    this.column = to.column;
    this.row = to.row;
    if (extend) {
      this.extend();
    } else {
      this.anchor = to.row;
    }
  }

  toggle(): void {
    this.selection.toggle(this.row);
    this.anchor = this.row;
  }

  /** A click on the row where it is now. */
  select({ shiftKey, ctrlKey, metaKey }: Modifiers): void {
    if (shiftKey) {
      this.extend();
    } else if (ctrlKey || metaKey) {
      this.toggle();
    } else {
      this.selection.set(this.row, this.row);
      this.anchor = this.row;
    }
  }

  private extend(): void {
    this.selection.set(Math.min(this.anchor, this.row), Math.max(this.anchor, this.row));
  }
}

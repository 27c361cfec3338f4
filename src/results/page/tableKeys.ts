import { keyMeaning } from '../../webview/page/gridKeys';
import type { GridFocus } from './gridFocus';
import type { Selection } from './selection';

export interface KeyedTable {
  /** The account that the keyboard is on. */
  readonly focusedId: string | undefined;
  /** IDs of the rows, top to bottom. */
  readonly shownIds: readonly string[];
  selectAll(selected: boolean): void;
  /** The selection is another now. */
  mark(): void;
}

/** What the keys do in the account table: move, select, and press what the keyboard is on. */
export class TableKeys {
  constructor(
    private readonly table: KeyedTable,
    private readonly focus: GridFocus,
    private readonly selection: Selection,
  ) {}

  pressed(event: KeyboardEvent): void {
    const key = keyMeaning(event);
    // Controls know themselves what it means to be pressed.
    const isControl = event.target instanceof Element && event.target.matches('input, button');
    if (!key || (key === 'press' && isControl)) {
      return;
    }
    event.preventDefault();
    if (key === 'all') {
      this.table.selectAll(true);
    } else if (key === 'press') {
      this.toggle();
    } else {
      const from = this.table.focusedId;
      this.focus.move(key);
      this.follow(event.shiftKey, from);
    }
  }

  private toggle(): void {
    const { focusedId, shownIds } = this.table;
    if (focusedId !== undefined) {
      this.selection.set(focusedId, !this.selection.has(focusedId), false, shownIds);
      this.table.mark();
    }
  }

  /** Takes the selection along to another row, or lets the next one start there. */
  private follow(extend: boolean, from: string | undefined): void {
    const { focusedId, shownIds } = this.table;
    if (focusedId === undefined || focusedId === from) {
      return;
    }
    if (extend) {
      this.selection.extendTo(focusedId, from, shownIds);
      this.table.mark();
    } else {
      this.selection.startAt(focusedId);
    }
  }
}

import type { Times } from '../../ecs/times';
import { element, setAttribute } from '../../webview/page/element';
import { keyMeaning } from '../../webview/page/gridKeys';
import type { FromPage, RowsAnswer, SharesSort } from '../messages';
import type { ReportStrings } from '../reportStrings';
import { GridCursor } from './gridCursor';
import { GridHead } from './gridHead';
import { GridRow } from './gridRow';
import { GridViewport } from './gridViewport';
import type { PageState } from './pageState';
import { RowSource } from './rowSource';

interface GridActions {
  readonly send: (message: FromPage) => void;
  /** Rows, order or selection are others now. */
  readonly changed: () => void;
}

/**
 * A table of any length of which only the rows in sight exist. They are written anew while it scrolls, so the keyboard
 * stays on the table, which tells assistive technology the active cell.
 */
export class ShareGrid {
  private readonly body = element('tbody');
  private readonly head: GridHead;
  private readonly table: HTMLElement;
  private readonly viewport: GridViewport;
  private readonly source: RowSource;
  private readonly cursor = new GridCursor();
  private rows: GridRow[] = [];
  private rowHeight = 28;
  readonly root: HTMLElement;

  constructor(
    private readonly strings: ReportStrings,
    private readonly times: Times,
    private readonly state: PageState,
    private readonly actions: GridActions,
  ) {
    this.source = new RowSource(actions.send, state);
    this.head = new GridHead(strings, (sort) => this.sort(sort));
    this.table = element(
      'table',
      { role: 'grid', tabindex: 0, 'aria-multiselectable': 'true', 'aria-labelledby': 'shares-heading' },
      this.head.root,
      this.body,
    );
    this.table.setAttribute('aria-describedby', 'shares-hint');
    this.viewport = new GridViewport(this.table, this.head.root, state.top, {
      draw: () => this.draw(),
      resized: () => this.layOut(),
    });
    this.root = this.viewport.root;
    this.head.showSort(state.sort);
    this.listen();
  }

  get matching(): number {
    return this.source.matching;
  }

  get busy(): boolean {
    return this.source.busy;
  }

  get selected(): number {
    return this.cursor.selection.size;
  }

  renew(generation: number): void {
    if (this.source.renew(generation)) {
      this.cursor.selection.clear();
      this.viewport.later();
    }
  }

  receive(answer: RowsAnswer): void {
    if (this.source.receive(answer)) {
      this.cursor.row = Math.max(0, Math.min(this.cursor.row, this.matching - 1));
      this.layOut();
      this.actions.changed();
    }
  }

  /** Copies the account IDs of the selected rows, or else of the active one. */
  copySelected(generation: number): boolean {
    if (this.busy || this.matching === 0) {
      return false;
    }
    const { sort, filter } = this.state;
    const ranges = this.cursor.ranges.map(([first, last]): [number, number] => [first, last]);
    this.actions.send({ type: 'copyAccounts', generation, sort, filter, ranges });
    return true;
  }

  private sort(sort: SharesSort | undefined): void {
    this.state.sort = sort;
    this.head.showSort(sort);
    this.startOver();
  }

  /** Shows the first rows in the order and with the filter of the page's state, which changed. */
  startOver(): void {
    this.cursor.reset();
    this.viewport.scrollTo(0);
    this.source.need(0, 1);
    this.source.reorder({ sort: this.state.sort, filter: this.state.filter });
    this.actions.changed();
  }

  private listen(): void {
    this.table.addEventListener('keydown', (event) => this.pressed(event));
    this.table.addEventListener('focus', () => this.focused());
    this.body.addEventListener('mousedown', (event) => event.shiftKey && event.preventDefault());
    this.body.addEventListener('click', (event) => this.clicked(event));
  }

  private layOut(): void {
    this.viewport.fit(this.matching, this.rowHeight);
    const wanted = Math.min(this.matching, Math.ceil(this.viewport.seenRows) + 1);
    while (this.rows.length < wanted) {
      const row = new GridRow(this.strings, this.times);
      this.rows.push(row);
      this.body.append(row.root);
    }
    for (const spare of this.rows.splice(wanted)) {
      spare.root.remove();
    }
    const measured = this.rows[0]?.height;
    if (measured && Math.abs(measured - this.rowHeight) > 0.1) {
      this.rowHeight = measured;
      this.layOut();
      return;
    }
    this.viewport.scrollTo(this.viewport.top);
    this.draw();
  }

  private draw(): void {
    const { top } = this.viewport;
    const first = Math.floor(top);
    this.source.need(first - this.rows.length, first + 2 * this.rows.length);
    this.body.style.transform = `translateY(${(first - top) * this.rowHeight}px)`;
    let activeId: string | undefined;
    for (const [index, row] of this.rows.entries()) {
      const number = first + index;
      row.show(number, number < this.matching ? this.source.get(number) : undefined, this.cursor.selection.has(number));
      row.root.hidden = number >= this.matching;
      activeId = row.showActive(number === this.cursor.row ? this.cursor.column : undefined) ?? activeId;
    }
    setAttribute(this.table, 'aria-rowcount', this.matching + 1);
    setAttribute(this.table, 'aria-busy', this.busy ? 'true' : undefined);
    setAttribute(this.table, 'aria-activedescendant', activeId);
    this.state.top = top;
  }

  private focused(): void {
    if (this.table.matches(':focus-visible')) {
      this.viewport.reveal(this.cursor.row, this.rows[0]?.cell(this.cursor.column));
    }
    this.draw();
  }

  private pressed(event: KeyboardEvent): void {
    const key = event.target === this.table ? keyMeaning(event) : undefined;
    if (!key || this.matching === 0) {
      return;
    }
    event.preventDefault();
    if (key === 'all') {
      this.cursor.selection.set(0, this.matching - 1);
    } else if (key === 'press') {
      const row = this.rows.find(({ number }) => number === this.cursor.row);
      if (!row?.press(this.cursor.column, this.actions.send)) {
        this.cursor.toggle();
      }
    } else {
      const page = Math.max(1, Math.floor(this.viewport.seenRows) - 1);
      this.cursor.move(key, event.shiftKey, { rows: this.matching, page });
      this.viewport.reveal(this.cursor.row, this.rows[0]?.cell(this.cursor.column));
    }
    this.draw();
    this.actions.changed();
  }

  private clicked(event: MouseEvent): void {
    const row = this.rows.find(({ root }) => event.target instanceof Node && root.contains(event.target));
    if (!row || (document.getSelection()?.toString() ?? '') !== '') {
      return;
    }
    const column = row.columnOf(event.target);
    this.cursor.row = row.number;
    this.cursor.column = column ?? this.cursor.column;
    if (!row.press(column ?? -1, this.actions.send)) {
      this.cursor.select(event);
    }
    this.draw();
    this.actions.changed();
  }
}

import { element, setAttribute } from '../../webview/page/element';
import type { FromPage, RowsAnswer, ShareRow, SharesSort } from '../messages';
import type { ReportStrings } from '../reportStrings';
import { GridHead } from './gridHead';
import { type GridKey, keyMeaning, moved } from './gridKeys';
import { GridRow } from './gridRow';
import { GridViewport } from './gridViewport';
import type { PageState } from './pageState';
import { RowRanges } from './rowRanges';
import { RowSource } from './rowSource';

export interface GridActions {
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
  private readonly selection = new RowRanges();
  private rows: GridRow[] = [];
  private rowHeight = 28;
  private active = 0;
  private anchor = 0;
  private column = 0;
  readonly root: HTMLElement;

  constructor(
    private readonly strings: ReportStrings,
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
    return this.selection.size;
  }

  /** What stands in the active row. */
  get activeRow(): ShareRow | undefined {
    return this.source.get(this.active);
  }

  renew(generation: number): void {
    if (this.source.renew(generation)) {
      this.selection.clear();
      this.viewport.later();
    }
  }

  /** The filter of the page's state changed. */
  refilter(): void {
    this.startOver();
  }

  receive(answer: RowsAnswer): void {
    if (this.source.receive(answer)) {
      this.active = Math.max(0, Math.min(this.active, this.matching - 1));
      this.layOut();
      this.actions.changed();
    }
  }

  /** Copies the account IDs of the selected rows, or else of the active one. */
  copySelected(generation: number): boolean {
    const ranges = this.selection.size > 0 ? this.selection.all : [[this.active, this.active] as const];
    if (this.busy || this.matching === 0) {
      return false;
    }
    const { sort, filter } = this.state;
    this.actions.send({ type: 'copyAccounts', generation, sort, filter, ranges: ranges.map(([a, b]) => [a, b]) });
    return true;
  }

  private sort(sort: SharesSort | undefined): void {
    this.state.sort = sort;
    this.head.showSort(sort);
    this.startOver();
  }

  private startOver(): void {
    this.selection.clear();
    this.active = 0;
    this.anchor = 0;
    this.viewport.scrollTo(0);
    this.source.need(0, 1);
    this.source.reorder({ sort: this.state.sort, filter: this.state.filter });
    this.actions.changed();
  }

  private listen(): void {
    this.table.addEventListener('keydown', (event) => this.pressed(event));
    this.table.addEventListener('focus', () => this.draw());
    this.body.addEventListener('mousedown', (event) => event.shiftKey && event.preventDefault());
    this.body.addEventListener('click', (event) => this.clicked(event));
  }

  private layOut(): void {
    this.viewport.fit(this.matching, this.rowHeight);
    const wanted = Math.min(this.matching, Math.ceil(this.viewport.seenRows) + 1);
    while (this.rows.length < wanted) {
      const row = new GridRow(this.strings);
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
      row.show(number, number < this.matching ? this.source.get(number) : undefined, this.selection.has(number));
      row.root.hidden = number >= this.matching;
      activeId = row.showActive(number === this.active ? this.column : undefined) ?? activeId;
    }
    setAttribute(this.table, 'aria-rowcount', this.matching + 1);
    setAttribute(this.table, 'aria-busy', this.busy ? 'true' : undefined);
    setAttribute(this.table, 'aria-activedescendant', activeId);
    this.state.top = top;
  }

  private pressed(event: KeyboardEvent): void {
    const key = event.target === this.table ? keyMeaning(event) : undefined;
    if (!key || this.matching === 0) {
      return;
    }
    event.preventDefault();
    if (key === 'all') {
      this.selection.set(0, this.matching - 1);
    } else if (key === 'press') {
      this.press();
    } else {
      this.move(key, event.shiftKey);
    }
    this.draw();
    this.actions.changed();
  }

  private press(): void {
    const row = this.rows.find(({ number }) => number === this.active);
    if (!row?.press(this.column, this.actions.send)) {
      this.selection.toggle(this.active);
      this.anchor = this.active;
    }
  }

  private move(key: GridKey, extend: boolean): void {
    const page = Math.max(1, Math.floor(this.viewport.seenRows) - 1);
    const to = moved({ row: this.active, column: this.column }, key, { rows: this.matching, page });
    this.column = to.column;
    this.active = to.row;
    if (extend) {
      this.selection.set(Math.min(this.anchor, to.row), Math.max(this.anchor, to.row));
    } else {
      this.anchor = to.row;
    }
    this.viewport.reveal(to.row);
    this.viewport.revealAcross(this.rows[0]?.cell(to.column));
  }

  private clicked(event: MouseEvent): void {
    const row = this.rows.find(({ root }) => event.target instanceof Node && root.contains(event.target));
    if (!row || (document.getSelection()?.toString() ?? '') !== '') {
      return;
    }
    this.active = row.number;
    this.column = row.columnOf(event.target) ?? this.column;
    if (row.press(row.columnOf(event.target) ?? -1, this.actions.send)) {
      this.anchor = row.number;
    } else if (event.shiftKey) {
      this.selection.set(Math.min(this.anchor, row.number), Math.max(this.anchor, row.number));
    } else if (event.ctrlKey || event.metaKey) {
      this.selection.toggle(row.number);
      this.anchor = row.number;
    } else {
      this.selection.set(row.number, row.number);
      this.anchor = row.number;
    }
    this.draw();
    this.actions.changed();
  }
}

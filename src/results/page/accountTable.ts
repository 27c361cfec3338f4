import { element } from '../../webview/page/element';
import type { Times } from '../../webview/page/times';
import type { AccountRow, Answer } from '../messages';
import type { PageStrings } from '../pageStrings';
import type { PageState } from './pageState';
import { filterRows, sortRows } from './rows';
import { Selection } from './selection';
import { TableHead } from './tableHead';
import { type RowActions, tableRow } from './tableRow';

export interface TableChange {
  readonly shown: number;
  readonly total: number;
  readonly selected: readonly string[];
}

/** The accounts of the shown page: filtered, sorted and selected here, and nowhere beyond this page. */
export class AccountTable {
  private readonly head: TableHead;
  private readonly body = element('tbody');
  private readonly selection: Selection;
  private rows: readonly AccountRow[] = [];
  readonly root: HTMLElement;

  constructor(
    private readonly strings: PageStrings,
    private readonly times: Times,
    private readonly language: string,
    private readonly state: PageState,
    private readonly actions: { readonly copy: RowActions['copy']; readonly changed: (change: TableChange) => void },
  ) {
    this.selection = new Selection(state.selected);
    this.head = new TableHead(strings, {
      sort: (sort) => {
        this.state.sort = sort;
        this.draw();
      },
      selectAll: (selected) => {
        this.selection.setAll(this.shownIds, selected);
        this.draw();
      },
    });
    const caption = element('caption', { id: 'accounts-caption', class: 'visually-hidden' }, strings.caption);
    const table = element('table', {}, caption, this.head.root, this.body);
    // Wide content scrolls inside; what scrolls must be reachable by keyboard.
    const scroller = { class: 'scroller', role: 'region', tabindex: 0, 'aria-labelledby': 'accounts-caption' };
    this.root = element('div', scroller, table);
  }

  show(answer: Answer | undefined): void {
    this.rows = answer?.accounts ?? [];
    if (answer) {
      this.selection.keepOnly(this.rows.map((row) => row.accountId));
    }
    this.root.hidden = this.rows.length === 0;
    this.draw();
  }

  filter(text: string): void {
    this.state.filter = text;
    this.draw();
  }

  /** All IDs of the page, in the order shown, whether or not the filter hides them. */
  get ids(): readonly string[] {
    return sortRows(this.rows, this.state.sort, this.language).map((row) => row.accountId);
  }

  get selectedIds(): readonly string[] {
    return this.selection.of(this.ids);
  }

  private get shownRows(): readonly AccountRow[] {
    const timesOf = ({ sharedTime }: AccountRow) =>
      sharedTime ? [this.times.utc(sharedTime), this.times.local(sharedTime)] : [];
    return sortRows(filterRows(this.rows, this.state.filter, timesOf), this.state.sort, this.language);
  }

  private get shownIds(): readonly string[] {
    return this.shownRows.map((row) => row.accountId);
  }

  private draw(): void {
    const shown = this.shownRows;
    const select: RowActions['select'] = (id, selected, extend) => {
      this.selection.set(id, selected, extend, this.shownIds);
      this.draw();
    };
    const focused = document.activeElement?.getAttribute('data-focus');
    this.body.replaceChildren(
      ...shown.map((row) =>
        tableRow(row, this.selection.has(row.accountId), this.times, this.strings, { copy: this.actions.copy, select }),
      ),
    );
    if (focused) {
      this.body.querySelector<HTMLElement>(`[data-focus="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
    }
    this.head.showSort(this.state.sort);
    this.head.showSelected(this.selection.of(shown.map((row) => row.accountId)).length, shown.length);
    this.state.selected = [...this.selectedIds];
    this.actions.changed({ shown: shown.length, total: this.rows.length, selected: this.selectedIds });
  }
}

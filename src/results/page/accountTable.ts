import type { Times } from '../../ecs/times';
import { element } from '../../webview/page/element';
import type { AccountRow, Answer } from '../messages';
import type { PageStrings } from '../pageStrings';
import { GridFocus } from './gridFocus';
import type { PageState } from './pageState';
import { filterRows, sortRows } from './rows';
import { Selection } from './selection';
import { TableHead } from './tableHead';
import { type KeyedTable, TableKeys } from './tableKeys';
import { type RowActions, TableRow } from './tableRow';

interface TableChange {
  readonly shown: number;
  readonly total: number;
  readonly selected: readonly string[];
}

interface TableActions extends Pick<RowActions, 'copy'> {
  readonly changed: (change: TableChange) => void;
}

/** The accounts of the shown page: filtered, sorted and selected here, and nowhere beyond this page. */
export class AccountTable implements KeyedTable {
  private readonly head: TableHead;
  private readonly body = element('tbody');
  private readonly focus: GridFocus;
  private readonly selection: Selection;
  private accounts: readonly AccountRow[] = [];
  private rows: readonly TableRow[] = [];
  private drawn = '';
  readonly root: HTMLElement;

  constructor(
    private readonly strings: PageStrings,
    private readonly times: Times,
    private readonly language: string,
    private readonly state: PageState,
    private readonly actions: TableActions,
  ) {
    this.selection = new Selection(state.selected);
    this.head = new TableHead(strings, {
      sort: (sort) => {
        this.state.sort = sort;
        this.draw();
      },
      selectAll: (selected) => this.selectAll(selected),
    });
    const caption = element('caption', { id: 'accounts-caption', class: 'visually-hidden' }, strings.caption);
    const grid = { role: 'grid', 'aria-multiselectable': 'true', 'aria-labelledby': 'accounts-caption' };
    const table = element('table', grid, caption, this.head.root, this.body);
    table.setAttribute('aria-describedby', 'accounts-hint');
    this.focus = new GridFocus(table, this.head.stops);
    const keys = new TableKeys(this, this.focus, this.selection);
    table.addEventListener('keydown', (event) => keys.pressed(event));
    const hint = element('p', { id: 'accounts-hint', class: 'visually-hidden' }, strings.tableHint);
    this.root = element('div', {}, hint, element('div', { class: 'scroller' }, table));
  }

  show(answer: Answer | undefined): void {
    this.accounts = answer?.accounts ?? [];
    if (answer) {
      this.selection.keepOnly(this.accounts.map((account) => account.accountId));
    }
    this.root.hidden = this.accounts.length === 0;
    this.draw();
  }

  filter(text: string): void {
    this.state.filter = text;
    this.draw();
  }

  /** All IDs of the page, in the order shown, whether or not the filter hides them. */
  get ids(): readonly string[] {
    return sortRows(this.accounts, this.state.sort, this.language).map((account) => account.accountId);
  }

  get selectedIds(): readonly string[] {
    return this.selection.of(this.ids);
  }

  /** The account that the keyboard is on. */
  get focusedId(): string | undefined {
    return this.focus.isInside ? this.rows[this.focus.row]?.accountId : undefined;
  }

  get shownIds(): readonly string[] {
    return this.rows.map((row) => row.accountId);
  }

  selectAll(selected: boolean): void {
    this.selection.setAll(this.shownIds, selected);
    this.mark();
  }

  mark(): void {
    for (const row of this.rows) {
      row.showSelected(this.selection.has(row.accountId));
    }
    this.head.showSelected(this.selection.of(this.shownIds).length, this.rows.length);
    this.state.selected = [...this.selectedIds];
    this.actions.changed({ shown: this.rows.length, total: this.accounts.length, selected: this.selectedIds });
  }

  private get shownAccounts(): readonly AccountRow[] {
    const timesOf = ({ sharedTime }: AccountRow) =>
      sharedTime ? [this.times.utc(sharedTime), this.times.local(sharedTime)] : [];
    return sortRows(filterRows(this.accounts, this.state.filter, timesOf), this.state.sort, this.language);
  }

  private draw(): void {
    const accounts = this.shownAccounts;
    const content = JSON.stringify(accounts);
    // Rows that stay are left alone, and so is a screen reader that is on one of them.
    if (content !== this.drawn) {
      this.drawn = content;
      this.makeRows(accounts);
    }
    this.head.showSort(this.state.sort);
    this.mark();
  }

  private makeRows(accounts: readonly AccountRow[]): void {
    const { focus, times, strings } = this;
    const wasInside = focus.isInside;
    const before = this.rows[focus.row]?.accountId;
    const actions: RowActions = {
      copy: this.actions.copy,
      select: (id, selected, extend) => {
        this.selection.set(id, selected, extend, this.shownIds);
        this.mark();
      },
    };
    this.rows = accounts.map((account) => new TableRow(account, times, strings, actions));
    this.body.replaceChildren(...this.rows.map((row) => row.root));
    const again = this.shownIds.indexOf(before ?? '');
    focus.renew(
      this.rows.map((row) => row.stops),
      again < 0 ? undefined : again,
    );
    if (wasInside) {
      focus.focus({ preventScroll: true });
    }
  }
}

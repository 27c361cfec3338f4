import { element, setAttribute } from '../../webview/page/element';
import type { PageStrings } from '../pageStrings';
import { nextSort, type Sort, type SortColumn } from './rows';

export interface HeadActions {
  readonly sort: (sort: Sort | undefined) => void;
  readonly selectAll: (selected: boolean) => void;
}

/** The head of the account table: select all, and a sort button in each column. */
export class TableHead {
  private readonly all: HTMLInputElement;
  private readonly columns = new Map<HTMLElement, SortColumn>();
  private sort?: Sort;
  readonly root: HTMLElement;

  constructor(
    strings: PageStrings,
    private readonly actions: HeadActions,
  ) {
    this.all = element('input', { type: 'checkbox', 'aria-label': strings.selectAll });
    this.all.addEventListener('change', () => actions.selectAll(this.all.checked));
    this.root = element(
      'thead',
      {},
      element(
        'tr',
        {},
        element('td', { class: 'narrow' }, this.all),
        this.column('accountId', strings.accountId),
        this.column('accountName', strings.accountName),
        this.column('sharedTime', strings.sharedUtc),
        element('th', { scope: 'col' }, strings.sharedLocal),
        element(
          'th',
          { scope: 'col', class: 'narrow' },
          element('span', { class: 'visually-hidden' }, strings.copyColumn),
        ),
      ),
    );
  }

  showSort(sort: Sort | undefined): void {
    this.sort = sort;
    for (const [header, column] of this.columns) {
      setAttribute(header, 'aria-sort', sort?.column === column ? sort.direction : undefined);
    }
  }

  showSelected(selected: number, shown: number): void {
    this.all.checked = shown > 0 && selected === shown;
    this.all.indeterminate = selected > 0 && selected < shown;
  }

  private column(column: SortColumn, label: string): HTMLElement {
    const press = element('button', { type: 'button', class: 'sort' }, label);
    press.addEventListener('click', () => this.actions.sort(nextSort(this.sort, column)));
    const header = element('th', { scope: 'col' }, press);
    this.columns.set(header, column);
    return header;
  }
}

import { element, setAttribute } from '../../webview/page/element';
import type { SharesSort, SortColumn } from '../messages';
import type { ReportStrings } from '../reportStrings';
import { dataColumns, rowActions } from './gridColumns';

/** Names of the columns; those with data sort. */
export class GridHead {
  private readonly columns = new Map<HTMLElement, SortColumn>();
  private sort?: SharesSort;
  readonly root: HTMLElement;

  constructor(strings: ReportStrings, changed: (sort: SharesSort | undefined) => void) {
    const headers = dataColumns.map(({ column, label }) => {
      const press = element('button', { type: 'button', class: 'sort' }, strings[label]);
      press.addEventListener('click', () => changed(nextSort(this.sort, column)));
      const header = element('th', { scope: 'col', role: 'columnheader', class: `column-${column}` }, press);
      this.columns.set(header, column);
      return header;
    });
    const actionNames = { copy: strings.copy, query: strings.query, name: strings.nameIt };
    const actions = rowActions.map((action) =>
      element(
        'th',
        { scope: 'col', role: 'columnheader', class: 'column-action' },
        element('span', { class: 'visually-hidden' }, actionNames[action]),
      ),
    );
    this.root = element('thead', {}, element('tr', { 'aria-rowindex': 1 }, ...headers, ...actions));
  }

  showSort(sort: SharesSort | undefined): void {
    this.sort = sort;
    for (const [header, column] of this.columns) {
      setAttribute(header, 'aria-sort', sort?.column === column ? sort.direction : undefined);
    }
  }
}

/** Ascending, descending, then back to the order in which they were read. */
export function nextSort(sort: SharesSort | undefined, column: SortColumn): SharesSort | undefined {
  if (sort?.column !== column) {
    return { column, direction: 'ascending' };
  }
  return sort.direction === 'ascending' ? { column, direction: 'descending' } : undefined;
}

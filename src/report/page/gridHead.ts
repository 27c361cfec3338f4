import { element } from '../../webview/page/element';
import { actionHead, SortHeads } from '../../webview/page/sortHeads';
import type { SharesSort, SortColumn } from '../messages';
import type { ReportStrings } from '../reportStrings';
import { dataColumns, rowActions } from './gridColumns';

/** Names of the columns; those with data sort. */
export class GridHead {
  private readonly heads: SortHeads<SortColumn>;
  readonly root: HTMLElement;

  constructor(strings: ReportStrings, changed: (sort: SharesSort | undefined) => void) {
    this.heads = new SortHeads(changed);
    const headers = dataColumns.map(({ column, label }) => this.heads.make(column, strings[label]).root);
    const actionNames = { copy: strings.copy, query: strings.query, name: strings.nameIt };
    const actions = rowActions.map((action) => actionHead(actionNames[action]));
    this.root = element('thead', {}, element('tr', { 'aria-rowindex': 1 }, ...headers, ...actions));
  }

  showSort(sort: SharesSort | undefined): void {
    this.heads.show(sort);
  }
}

import { element } from '../../webview/page/element';
import { actionHead, SortHeads } from '../../webview/page/sortHeads';
import type { PageStrings } from '../pageStrings';
import type { Stops } from './gridFocus';
import type { AccountSort, SortColumn } from './rows';

interface HeadActions {
  readonly sort: (sort: AccountSort | undefined) => void;
  readonly selectAll: (selected: boolean) => void;
}

/** The head of the account table: select all, and a sort button in each column that sorts. */
export class TableHead {
  private readonly all: HTMLInputElement;
  private readonly heads: SortHeads<SortColumn>;
  readonly stops: Stops;
  readonly root: HTMLElement;

  constructor(strings: PageStrings, actions: HeadActions) {
    this.all = element('input', { type: 'checkbox', 'aria-label': strings.selectAll });
    this.all.addEventListener('change', () => actions.selectAll(this.all.checked));
    this.heads = new SortHeads(actions.sort);
    const sorting = [
      this.heads.make('accountId', strings.accountId),
      this.heads.make('accountName', strings.accountName),
      this.heads.make('sharedTime', strings.sharedUtc),
    ];
    const local = element('th', { scope: 'col', role: 'columnheader' }, strings.sharedLocal);
    const copy = actionHead(strings.copyColumn);
    this.stops = [this.all, ...sorting.map(({ button }) => button), local, copy];
    for (const stop of this.stops) {
      stop.tabIndex = -1;
    }
    const select = element('td', { role: 'gridcell', class: 'column-action' }, this.all);
    this.root = element(
      'thead',
      {},
      element('tr', { role: 'row' }, select, ...sorting.map(({ root }) => root), local, copy),
    );
  }

  showSort(sort: AccountSort | undefined): void {
    this.heads.show(sort);
  }

  showSelected(selected: number, shown: number): void {
    this.all.checked = shown > 0 && selected === shown;
    this.all.indeterminate = selected > 0 && selected < shown;
  }
}

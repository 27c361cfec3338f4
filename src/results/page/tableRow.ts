import type { Times } from '../../ecs/times';
import { element, filled, setAttribute } from '../../webview/page/element';
import type { AccountRow } from '../messages';
import type { PageStrings } from '../pageStrings';
import type { Stops } from './gridFocus';

export interface RowActions {
  readonly copy: (accountId: string) => void;
  readonly select: (accountId: string, selected: boolean, extend: boolean) => void;
}

/** One account. Its controls are native: a page holds a hundred of them, and assistive technology knows them best. */
export class TableRow {
  private readonly check: HTMLInputElement;
  readonly accountId: string;
  readonly stops: Stops;
  readonly root: HTMLTableRowElement;

  constructor(
    { accountId, accountName, sharedTime }: AccountRow,
    times: Times,
    strings: PageStrings,
    { copy, select }: RowActions,
  ) {
    this.accountId = accountId;
    this.check = element('input', {
      type: 'checkbox',
      tabindex: -1,
      'aria-label': filled(strings.selectOne, accountId),
    });
    this.check.addEventListener('click', ({ shiftKey }) => select(accountId, this.check.checked, shiftKey));
    const copyName = filled(strings.copyOne, accountId);
    const copying = element('button', {
      type: 'button',
      tabindex: -1,
      class: 'copy codicon codicon-copy',
      'aria-label': copyName,
      title: copyName,
    });
    copying.addEventListener('click', () => copy(accountId));
    const words = [
      element('th', { scope: 'row', role: 'rowheader', tabindex: -1 }, element('code', {}, accountId)),
      cell(accountName ?? missing(strings.unknownName)),
      cell(time(sharedTime, times.utc, strings)),
      cell(time(sharedTime, times.local, strings)),
    ];
    this.stops = [this.check, ...words, copying];
    this.root = element(
      'tr',
      { role: 'row' },
      element('td', { role: 'gridcell', class: 'column-action' }, this.check),
      ...words,
      element('td', { role: 'gridcell', class: 'column-action' }, copying),
    );
  }

  showSelected(selected: boolean): void {
    this.check.checked = selected;
    setAttribute(this.root, 'aria-selected', String(selected));
  }
}

function cell(content: Node | string): HTMLElement {
  return element('td', { role: 'gridcell', tabindex: -1 }, content);
}

function time(iso: string | undefined, format: (iso: string) => string, strings: PageStrings): Node {
  return iso ? element('time', { datetime: iso }, format(iso)) : missing(strings.notGiven);
}

/** A sign with a name. Words that only a screen reader finds would be laid out in every row. */
function missing(words: string): Node {
  return element('span', { class: 'missing', role: 'img', 'aria-label': words, title: words }, '–');
}

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
      class: 'row-button codicon codicon-copy',
      'aria-label': copyName,
      title: copyName,
    });
    copying.addEventListener('click', () => copy(accountId));
    const words = [
      element('th', { scope: 'row', role: 'rowheader', tabindex: -1 }, element('code', {}, accountId)),
      accountName === undefined ? missing(strings.unknownName) : cell(accountName),
      time(sharedTime, times.utc, strings),
      time(sharedTime, times.local, strings),
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

function time(iso: string | undefined, format: (iso: string) => string, strings: PageStrings): HTMLElement {
  return iso ? cell(element('time', { datetime: iso }, format(iso))) : missing(strings.notGiven);
}

/** A sign in a cell that says what it means. Words that only a screen reader finds would be laid out in every row. */
function missing(words: string): HTMLElement {
  const sign = element('span', { class: 'missing', 'aria-hidden': 'true' }, '–');
  const made = cell(sign);
  setAttribute(made, 'aria-label', words);
  setAttribute(made, 'title', words);
  return made;
}

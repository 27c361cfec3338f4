import { element, filled } from '../../webview/page/element';
import type { Times } from '../../webview/page/times';
import type { AccountRow } from '../messages';
import type { PageStrings } from '../pageStrings';

export interface RowActions {
  readonly copy: (accountId: string) => void;
  readonly select: (accountId: string, selected: boolean, extend: boolean) => void;
}

/** One account. Its parts are native elements: a page holds a hundred of them, and assistive technology knows them best. */
export function tableRow(
  row: AccountRow,
  selected: boolean,
  times: Times,
  strings: PageStrings,
  actions: RowActions,
): HTMLTableRowElement {
  const { accountId, accountName, sharedTime } = row;
  const check = element('input', {
    type: 'checkbox',
    'aria-label': filled(strings.selectOne, accountId),
    'data-focus': `select ${accountId}`,
  });
  check.checked = selected;
  check.addEventListener('click', (event) => actions.select(accountId, check.checked, event.shiftKey));
  const copyName = filled(strings.copyOne, accountId);
  const copy = element('button', {
    type: 'button',
    class: 'copy codicon codicon-copy',
    'aria-label': copyName,
    title: copyName,
    'data-focus': `copy ${accountId}`,
  });
  copy.addEventListener('click', () => actions.copy(accountId));
  return element(
    'tr',
    { class: selected ? 'selected' : undefined },
    element('td', { class: 'narrow' }, check),
    element('th', { scope: 'row' }, element('code', {}, accountId)),
    element('td', {}, accountName ?? missing('–', strings.unknownName)),
    element('td', {}, time(sharedTime, times.utc, strings)),
    element('td', {}, time(sharedTime, times.local, strings)),
    element('td', { class: 'narrow' }, copy),
  );
}

function time(iso: string | undefined, format: (iso: string) => string, strings: PageStrings): Node {
  return iso ? element('time', { datetime: iso }, format(iso)) : missing('–', strings.notGiven);
}

function missing(sign: string, words: string): Node {
  return element(
    'span',
    { class: 'missing' },
    element('span', { 'aria-hidden': 'true' }, sign),
    element('span', { class: 'visually-hidden' }, words),
  );
}

import '@vscode-elements/elements/dist/vscode-label/index.js';
import '@vscode-elements/elements/dist/vscode-textfield/index.js';
import { accountClasses } from '../../sweep/accountClass';
import { button } from '../../webview/page/button';
import { element } from '../../webview/page/element';
import type { SharesFilter } from '../messages';
import type { ReportStrings } from '../reportStrings';
import { longestFilter } from '../shareWords';

const pauseMs = 120;

/** Narrows the table by words and class. */
export class ShareFilterBox {
  private readonly field;
  private readonly select: HTMLSelectElement;
  private readonly clear;
  private timer?: number;
  readonly root: HTMLElement;

  constructor(
    strings: ReportStrings,
    filter: SharesFilter,
    private readonly changed: (filter: SharesFilter) => void,
  ) {
    this.field = element('vscode-textfield', { id: 'filter', placeholder: strings.filterHint, class: 'filter' });
    this.field.label = strings.filter;
    this.field.value = filter.text;
    this.field.append(element('vscode-icon', { name: 'filter', slot: 'content-before' }));
    // Each letter would sort out a million rows anew.
    this.field.addEventListener('input', () => this.tell(pauseMs));
    this.field.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && this.field.value !== '') {
        this.reset();
      }
    });
    const options = accountClasses.map((of) =>
      element('option', { value: of, selected: filter.class === of }, strings[of]),
    );
    const all = element('option', { value: '' }, strings.allClasses);
    this.select = element('select', { id: 'class', 'aria-label': strings.class }, all, ...options);
    this.select.addEventListener('change', () => this.tell(0));
    this.clear = button({ label: strings.clearFilter, icon: 'clear-all', press: () => this.reset() });
    this.clear.hidden = filter.text === '' && !filter.class;
    const label = element('vscode-label', { for: 'filter' }, strings.filter);
    this.root = element('div', { class: 'line', role: 'search' }, label, this.field, this.select, this.clear);
  }

  private tell(afterMs: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      const chosen = accountClasses.find((of) => of === this.select.value);
      const text = this.field.value.slice(0, longestFilter);
      this.clear.hidden = text === '' && !chosen;
      this.changed({ text, ...(chosen ? { class: chosen } : {}) });
    }, afterMs);
  }

  private reset(): void {
    this.field.value = '';
    this.select.value = '';
    this.tell(0);
    this.field.focus();
  }
}

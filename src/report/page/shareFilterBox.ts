import { accountClasses } from '../../sweep/accountClass';
import { element } from '../../webview/page/element';
import { filterField } from '../../webview/page/filterField';
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
    const { label, field, clear } = filterField({
      strings,
      // Each letter would sort out a million rows anew.
      typed: () => this.tell(pauseMs),
      cleared: () => this.reset(),
    });
    this.field = field;
    this.field.value = filter.text;
    this.clear = clear;
    this.clear.hidden = filter.text === '' && !filter.class;
    const options = accountClasses.map((of) =>
      element('option', { value: of, selected: filter.class === of }, strings[of]),
    );
    const all = element('option', { value: '' }, strings.allClasses);
    this.select = element('select', { id: 'class', 'aria-label': strings.class }, all, ...options);
    this.select.addEventListener('change', () => this.tell(0));
    this.root = element('div', { class: 'line', role: 'search' }, label, field, this.select, clear);
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
    this.select.value = '';
    this.tell(0);
  }
}

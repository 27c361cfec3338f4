import { element, filled } from '../../webview/page/element';
import { filterField } from '../../webview/page/filterField';
import type { PageStrings } from '../pageStrings';

/** Narrows the shown page, and says that it does no more than that. */
export class FilterBox {
  private readonly field;
  private readonly note = element('p', { class: 'note', role: 'status' });
  private readonly clear;
  readonly root: HTMLElement;

  constructor(
    private readonly strings: PageStrings,
    changed: (text: string) => void,
  ) {
    const { label, field, clear } = filterField({
      strings,
      typed: () => changed(this.field.value),
      cleared: () => changed(''),
    });
    this.field = field;
    this.clear = clear;
    this.root = element('div', { class: 'line', role: 'search' }, label, field, clear, this.note);
  }

  show(text: string): void {
    this.field.value = text;
  }

  /** How many rows the filter leaves. */
  showMatches(shown: number, total: number): void {
    const filtering = this.field.value.trim() !== '';
    this.clear.hidden = !filtering;
    const words = shown === 0 ? this.strings.noMatch : filled(this.strings.matches, shown, total);
    this.note.textContent = filtering ? words : this.strings.pageOnly;
    this.root.hidden = total === 0;
  }
}

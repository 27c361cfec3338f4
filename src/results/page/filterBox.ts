import '@vscode-elements/elements/dist/vscode-label/index.js';
import '@vscode-elements/elements/dist/vscode-textfield/index.js';
import { button } from '../../webview/page/button';
import { element, filled } from '../../webview/page/element';
import type { PageStrings } from '../pageStrings';

/** Narrows the shown page, and says that it does no more than that. */
export class FilterBox {
  private readonly field;
  private readonly note = element('p', { class: 'note', role: 'status' });
  private readonly clear;
  readonly root: HTMLElement;

  constructor(
    private readonly strings: PageStrings,
    private readonly changed: (text: string) => void,
  ) {
    this.field = element('vscode-textfield', { id: 'filter', placeholder: strings.filterHint, class: 'filter' });
    this.field.label = strings.filter;
    this.field.append(element('vscode-icon', { name: 'filter', slot: 'content-before' }));
    this.field.addEventListener('input', () => this.changed(this.field.value));
    this.field.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && this.field.value !== '') {
        this.reset();
      }
    });
    this.clear = button({ label: strings.clearFilter, icon: 'clear-all', press: () => this.reset() });
    const label = element('vscode-label', { for: 'filter' }, strings.filter);
    this.root = element('div', { class: 'line', role: 'search' }, label, this.field, this.clear, this.note);
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

  private reset(): void {
    this.field.value = '';
    this.changed('');
    this.field.focus();
  }
}

import '@vscode-elements/elements/dist/vscode-label/index.js';
import '@vscode-elements/elements/dist/vscode-textfield/index.js';
import { button } from './button';
import { element } from './element';

interface FilterFieldOptions {
  readonly strings: { readonly filter: string; readonly filterHint: string; readonly clearFilter: string };
  /** At each letter. */
  readonly typed: () => void;
  /** By Escape or the button; the field is empty again. */
  readonly cleared: () => void;
}

/** A labelled field that narrows what is shown, and a button that empties it. */
export function filterField({ strings, typed, cleared }: FilterFieldOptions) {
  const field = element('vscode-textfield', { id: 'filter', placeholder: strings.filterHint, class: 'filter' });
  field.label = strings.filter;
  field.append(element('vscode-icon', { name: 'filter', slot: 'content-before' }));
  const empty = () => {
    field.value = '';
    cleared();
    field.focus();
  };
  field.addEventListener('input', typed);
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && field.value !== '') {
      empty();
    }
  });
  const label = element('vscode-label', { for: 'filter' }, strings.filter);
  return { label, field, clear: button({ label: strings.clearFilter, icon: 'clear-all', press: empty }) };
}

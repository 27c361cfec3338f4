import { button } from '../../webview/page/button';
import { element, filled } from '../../webview/page/element';
import type { FromPage, Listed, ListName } from '../messages';
import type { ReportStrings } from '../reportStrings';

/** What the lists of the page have in common. */
export interface SectionParts {
  readonly strings: ReportStrings;
  readonly send: (message: FromPage) => void;
  readonly isOpen: (key: string) => boolean;
  readonly toggled: (key: string, open: boolean) => void;
}

/** Something that can be expanded, and remembers it. */
export function disclosure(parts: SectionParts, key: string, summary: Node | string, ...content: Node[]): HTMLElement {
  const head = element('summary', { 'data-focus': `open ${key}` }, summary);
  const made = element('details', { open: parts.isOpen(key) }, head, ...content);
  made.addEventListener('toggle', () => parts.toggled(key, made.open));
  return made;
}

/** Asks for more of a list, when there is more. */
export function moreButton({ strings, send }: SectionParts, list: ListName, { items, total }: Listed<unknown>) {
  const left = total - items.length;
  if (left <= 0) {
    return undefined;
  }
  const made = button({
    label: filled(strings.more, left),
    icon: 'fold-down',
    press: () => send({ type: 'more', list }),
  });
  made.setAttribute('data-focus', `more ${list}`);
  return made;
}

/** Draws anew only what changed, and leaves the keyboard where it was. */
export class Redrawn<T> {
  private drawn?: string;

  constructor(
    private readonly root: HTMLElement,
    private readonly children: (content: T) => readonly (Node | undefined)[],
  ) {}

  show(content: T): void {
    const text = JSON.stringify(content);
    if (text === this.drawn) {
      return;
    }
    this.drawn = text;
    const focused = this.root.contains(document.activeElement) ? document.activeElement : null;
    const key = focused?.getAttribute('data-focus') ?? focused?.closest('[data-focus]')?.getAttribute('data-focus');
    this.root.replaceChildren(...this.children(content).filter((child) => child !== undefined));
    if (key) {
      const again = this.root.querySelector<HTMLElement>(`[data-focus="${CSS.escape(key)}"]`);
      (again ?? [...this.root.querySelectorAll<HTMLElement>('summary')].at(-1))?.focus({ preventScroll: true });
    }
  }
}

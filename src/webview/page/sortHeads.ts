import { element, setAttribute } from './element';
import { nextSort, type Sort } from './sort';

interface SortHead {
  readonly root: HTMLElement;
  readonly button: HTMLButtonElement;
}

/** Column heads that sort when they are pressed, and tell how. */
export class SortHeads<Column extends string> {
  private readonly heads = new Map<HTMLElement, Column>();
  private sort?: Sort<Column>;

  constructor(private readonly changed: (sort: Sort<Column> | undefined) => void) {}

  make(column: Column, label: string): SortHead {
    const button = element('button', { type: 'button', class: 'sort' }, label);
    button.addEventListener('click', () => this.changed(nextSort(this.sort, column)));
    const root = element('th', { scope: 'col', role: 'columnheader', class: `column-${column}` }, button);
    this.heads.set(root, column);
    return { root, button };
  }

  show(sort: Sort<Column> | undefined): void {
    this.sort = sort;
    for (const [head, column] of this.heads) {
      setAttribute(head, 'aria-sort', sort?.column === column ? sort.direction : undefined);
    }
  }
}

/** The head of a column of buttons, which only a screen reader needs to name. */
export function actionHead(label: string): HTMLElement {
  const words = element('span', { class: 'visually-hidden' }, label);
  return element('th', { scope: 'col', role: 'columnheader', class: 'column-action' }, words);
}

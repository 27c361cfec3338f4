import { element, filled, setAttribute } from '../../webview/page/element';
import type { FromPage, ShareRow } from '../messages';
import type { ReportStrings } from '../reportStrings';
import { columnCount, dataColumns, type RowAction, rowActions } from './gridColumns';

const icons = { copy: 'copy', query: 'search', name: 'tag' } as const;

interface CellText {
  readonly text: string;
  readonly title?: string;
  /** For a sign that says nothing when it is spoken. */
  readonly label?: string;
}

/** A row that shows one share after the other. */
export class GridRow {
  private readonly cells: readonly HTMLElement[];
  private readonly buttons: Readonly<Record<RowAction, HTMLButtonElement>>;
  private share?: ShareRow;
  private active?: number;
  number = -1;
  readonly root = element('tr', { role: 'row' });

  constructor(private readonly strings: ReportStrings) {
    const button = (action: RowAction) =>
      element('button', { type: 'button', tabindex: -1, class: `copy codicon codicon-${icons[action]}` });
    this.buttons = { copy: button('copy'), query: button('query'), name: button('name') };
    this.cells = [
      ...dataColumns.map(({ column }) => element('td', { role: 'gridcell', class: `column-${column}` })),
      ...rowActions.map((action) => element('td', { role: 'gridcell', class: 'column-action' }, this.buttons[action])),
    ];
    this.root.append(...this.cells);
  }

  get height(): number {
    return this.root.getBoundingClientRect().height;
  }

  show(number: number, share: ShareRow | undefined, selected: boolean): void {
    setAttribute(this.root, 'aria-selected', String(selected));
    if (number === this.number && share === this.share) {
      return;
    }
    this.number = number;
    this.share = share;
    setAttribute(this.root, 'aria-rowindex', number + 2);
    for (const [column, cell] of this.cells.entries()) {
      cell.id = this.cellId(column);
    }
    for (const [column, { text, title, label }] of this.texts(share).entries()) {
      const cell = this.cells[column];
      if (cell) {
        cell.textContent = text;
        setAttribute(cell, 'title', title);
        setAttribute(cell, 'aria-label', label);
      }
    }
    setAttribute(this.root, 'data-class', share?.class);
    this.showActions(share);
  }

  showActive(column: number | undefined): void {
    if (column !== this.active) {
      this.cells[this.active ?? -1]?.classList.remove('active');
      this.cells[column ?? -1]?.classList.add('active');
      this.active = column;
    }
  }

  /** Of what is active when this column is: a button where there is one. */
  idOf(column: number): string {
    const action = this.actionIn(column);
    return action ? this.buttons[action].id : this.cellId(column);
  }

  columnOf(target: EventTarget | null): number | undefined {
    const column = this.cells.findIndex((cell) => target instanceof Node && cell.contains(target));
    return column < 0 ? undefined : column;
  }

  cell(column: number): HTMLElement | undefined {
    return this.cells[column];
  }

  /** Does what the column is for; tells whether it is for anything. */
  press(column: number, send: (message: FromPage) => void): boolean {
    const action = this.actionIn(column);
    const { share } = this;
    if (!action || !share) {
      return false;
    }
    if (action === 'query') {
      send({ type: 'query', regionId: share.regionId, imageId: share.imageId });
    } else if (action === 'name') {
      send({ type: 'nameAccount', accountId: share.sharer });
    } else {
      send({ type: 'copyAccount', accountId: share.sharer });
    }
    return true;
  }

  private actionIn(column: number): RowAction | undefined {
    const action = column < columnCount ? rowActions[column - dataColumns.length] : undefined;
    return action && !this.buttons[action].hidden ? action : undefined;
  }

  private cellId(column: number): string {
    return `share-${this.number}-${column}`;
  }

  private texts(share: ShareRow | undefined): readonly CellText[] {
    if (!share) {
      return dataColumns.map((_, column) => ({ text: column === 0 ? this.strings.loading : '' }));
    }
    const { strings } = this;
    const { regionId, regionName, imageId, imageName, sharer, name, sharedTime } = share;
    const isGroup = share.class === 'public';
    const who = isGroup && sharer === 'all' ? strings.everybody : sharer;
    return [
      { text: regionId, title: regionName },
      { text: imageName, title: imageName },
      { text: imageId, title: imageId },
      { text: who, title: who },
      name === undefined ? missing(strings.noName) : { text: name, title: name },
      { text: strings[share.class] },
      sharedTime === undefined
        ? missing(strings.notGiven)
        : { text: sharedTime.replace('T', ' ').replace('Z', ''), title: sharedTime },
    ];
  }

  private showActions(share: ShareRow | undefined): void {
    const { strings, buttons } = this;
    const labels = {
      copy: filled(strings.copyOf, share?.sharer ?? ''),
      query: filled(strings.queryOf, share?.imageId ?? ''),
      name: filled(strings.nameOf, share?.sharer ?? ''),
    };
    for (const action of rowActions) {
      const button = buttons[action];
      button.id = `share-${this.number}-${action}`;
      button.setAttribute('aria-label', labels[action]);
      button.title = labels[action];
      button.hidden = !share || (share.class === 'public' && action !== 'query');
    }
  }
}

function missing(words: string): CellText {
  return { text: '–', title: words, label: words };
}

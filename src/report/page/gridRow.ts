import type { Times } from '../../ecs/times';
import { element, filled, setAttribute } from '../../webview/page/element';
import type { FromPage, ShareRow } from '../messages';
import type { ReportStrings } from '../reportStrings';
import { columnCount, dataColumns, type RowAction, rowActions } from './gridColumns';

const icons = { copy: 'copy', query: 'search', name: 'tag' } as const;

interface CellText {
  readonly text: string;
  readonly title?: string;
  /** What is spoken in its place, where the text says too little. */
  readonly label?: string;
}

/** A row that shows one share after the other. */
export class GridRow {
  private readonly cells: readonly HTMLElement[];
  private readonly buttons: Readonly<Record<RowAction, HTMLButtonElement>>;
  private share?: ShareRow;
  private active?: number;
  private marked?: HTMLElement;
  private readonly words = dataColumns.map(() => new Text());
  private readonly labels: (string | undefined)[] = [];
  number = -1;
  readonly root = element('tr', { role: 'row' });

  constructor(
    private readonly strings: ReportStrings,
    private readonly times: Times,
  ) {
    const button = (action: RowAction) =>
      element('button', { type: 'button', tabindex: -1, class: `row-button codicon codicon-${icons[action]}` });
    this.buttons = { copy: button('copy'), query: button('query'), name: button('name') };
    this.cells = [
      ...dataColumns.map(({ column }, index) =>
        element('td', { role: 'gridcell', class: `column-${column}` }, this.words[index]),
      ),
      ...rowActions.map((action) => element('td', { role: 'gridcell', class: 'column-action' }, this.buttons[action])),
    ];
    this.root.append(...this.cells);
    this.root.addEventListener('pointerenter', () => this.showTitles());
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
    for (const [column, { text, label }] of this.texts(share).entries()) {
      const shown = this.words[column];
      if (shown) {
        shown.data = text;
      }
      if (label !== this.labels[column]) {
        this.labels[column] = label;
        setAttribute(this.cells[column] ?? this.root, 'aria-label', label);
      }
    }
    setAttribute(this.root, 'data-class', share?.class);
    this.showActions(share);
  }

  /** Marks the active cell. Tells the ID of what is active: of the button, where there is one. */
  showActive(column: number | undefined): string | undefined {
    if (column !== this.active) {
      const before = this.cells[this.active ?? -1];
      before?.classList.remove('active');
      this.active = column;
    }
    this.marked?.removeAttribute('id');
    this.marked = undefined;
    const cell = this.cells[column ?? -1];
    if (!cell || column === undefined) {
      return undefined;
    }
    const action = this.actionIn(column);
    cell.classList.add('active');
    this.marked = action ? this.buttons[action] : cell;
    // Another row has another ID, so that assistive technology hears of it.
    this.marked.id = `share-${this.number}-${column}`;
    return this.marked.id;
  }

  /** Full texts of what may be cut off, for a pointer. */
  showTitles(): void {
    for (const [column, { title }] of this.texts(this.share).entries()) {
      setAttribute(this.cells[column] ?? this.root, 'title', title);
    }
    for (const button of Object.values(this.buttons)) {
      button.title = button.getAttribute('aria-label') ?? '';
    }
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

  private texts(share: ShareRow | undefined): readonly CellText[] {
    if (!share) {
      return dataColumns.map((_, column) => ({ text: column === 0 ? this.strings.loading : '' }));
    }
    const { strings } = this;
    const { regionId, regionName, imageId, imageName, sharer, name, sharedTime } = share;
    const isGroup = share.class === 'public';
    const who = isGroup && sharer === 'all' ? strings.everybody : sharer;
    return [
      { text: regionId, title: [regionName, regionId].filter(Boolean).join(' · ') },
      sameTitle(imageName),
      sameTitle(imageId),
      sameTitle(who),
      name === undefined ? missing(strings.noName) : sameTitle(name),
      { text: strings[share.class] },
      sharedTime === undefined ? missing(strings.notGiven) : this.timeText(sharedTime),
    ];
  }

  /** There is room for the day. */
  private timeText(time: string): CellText {
    const exactly = this.times.utc(time);
    return { text: this.times.utcDay(time), title: exactly, label: exactly };
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
      button.setAttribute('aria-label', labels[action]);
      button.hidden = !share || (share.class === 'public' && action !== 'query');
    }
  }
}

function sameTitle(text: string): CellText {
  return { text, title: text };
}

function missing(words: string): CellText {
  return { text: '–', title: words, label: words };
}

import type { Times } from '../../ecs/times';
import { button, setUsable } from '../../webview/page/button';
import { element, filled } from '../../webview/page/element';
import type { FromPage, ReportView, RowsAnswer } from '../messages';
import type { ReportStrings } from '../reportStrings';
import type { ReportHost } from './host';
import { ShareFilterBox } from './shareFilterBox';
import { ShareGrid } from './shareGrid';

/** Every share, to be searched and copied from. */
export class SharesSection {
  private readonly grid: ShareGrid;
  private readonly copy;
  private readonly note = element('span', { class: 'note', role: 'status' });
  private readonly empty = element('p', { class: 'note' });
  private rows = 0;
  private generation = 0;
  readonly root: HTMLElement;

  constructor(
    private readonly strings: ReportStrings,
    times: Times,
    private readonly host: ReportHost,
    private readonly count: (count: number) => string,
  ) {
    const send = (message: FromPage) => host.send(message);
    const filter = new ShareFilterBox(strings, host.page.filter, (changed) => {
      host.page.filter = changed;
      this.grid.startOver();
    });
    this.copy = button({
      label: '',
      icon: 'copy',
      hint: strings.copySelectedHint,
      press: () => this.copySelected(),
    });
    this.grid = new ShareGrid(strings, times, host.page, { send, changed: () => this.tell() });
    this.root = element(
      'section',
      { class: 'shares', 'aria-labelledby': 'shares-heading' },
      element('h2', { id: 'shares-heading' }, strings.table),
      element('div', { class: 'line' }, filter.root, this.copy, this.note),
      element('p', { id: 'shares-hint', class: 'visually-hidden' }, strings.tableHint),
      this.grid.root,
      this.empty,
    );
  }

  show({ generation, rows, totals }: ReportView): void {
    this.root.hidden = !totals;
    this.rows = rows;
    this.generation = generation;
    this.grid.renew(generation);
    this.tell();
  }

  receive(answer: RowsAnswer): void {
    this.grid.receive(answer);
  }

  copySelected(): boolean {
    return this.grid.copySelected(this.generation);
  }

  private tell(): void {
    const { strings, grid, rows, count } = this;
    this.copy.textContent = filled(strings.copySelected, count(grid.selected));
    setUsable(this.copy, grid.selected > 0);
    if (!grid.busy) {
      const words = filled(strings.matches, count(grid.matching), count(rows));
      if (this.note.textContent !== words) {
        this.note.textContent = words;
      }
      this.empty.hidden = grid.matching > 0;
      this.empty.textContent = rows === 0 ? strings.noShares : strings.noMatch;
      grid.root.hidden = rows === 0;
    }
    this.host.keep();
  }
}

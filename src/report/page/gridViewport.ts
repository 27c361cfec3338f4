import { element } from '../../webview/page/element';
import { ScrollScale } from './scrollScale';

interface ViewportListeners {
  /** Other rows are in sight: once a frame at most. */
  readonly draw: () => void;
  readonly resized: () => void;
}

/** A pane that stands still inside of what scrolls, and knows which row is the first in sight. */
export class GridViewport {
  private readonly pane: HTMLElement;
  private readonly sizer: HTMLElement;
  private scale = new ScrollScale(0, 1, 0);
  private ownScroll = -1;
  private frame = 0;
  readonly root: HTMLElement;

  constructor(
    content: HTMLElement,
    private readonly head: HTMLElement,
    private first: number,
    private readonly listeners: ViewportListeners,
  ) {
    this.pane = element('div', { class: 'grid-pane' }, content);
    this.sizer = element('div', { class: 'grid-sizer' }, this.pane);
    this.root = element('div', { class: 'grid-scroller' }, this.sizer);
    this.root.addEventListener('scroll', () => this.scrolled(), { passive: true });
    new ResizeObserver(listeners.resized).observe(this.root);
  }

  /** The first row in sight, and how much of it is not. */
  get top(): number {
    return this.first;
  }

  get seenRows(): number {
    return this.scale.seenRows;
  }

  /** Makes room for so many rows. */
  fit(rows: number, rowHeight: number): void {
    const head = this.head.getBoundingClientRect().height;
    this.sizer.style.height = `${new ScrollScale(rows, rowHeight, 0).height + head}px`;
    this.pane.style.height = `${this.root.clientHeight}px`;
    this.scale = new ScrollScale(rows, rowHeight, Math.max(0, this.root.clientHeight - head));
  }

  /** Asks for a drawing with the next frame. */
  later(): void {
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0;
      this.listeners.draw();
    });
  }

  scrollTo(top: number): void {
    this.first = Math.max(0, Math.min(top, this.scale.lastTop));
    this.root.scrollTop = this.scale.scrollAt(this.first);
    this.ownScroll = this.root.scrollTop;
    this.later();
  }

  /** Brings a cell of a row into sight; any cell of its column tells where that is. */
  reveal(row: number, cell: HTMLElement | undefined): void {
    if (row < this.first) {
      this.scrollTo(row);
    } else if (row + 1 > this.first + this.seenRows) {
      this.scrollTo(row + 1 - this.seenRows);
    }
    this.revealAcross(cell);
  }

  private scrolled(): void {
    // Where it was scrolled to from here, the exact row is known already.
    if (Math.abs(this.root.scrollTop - this.ownScroll) >= 1) {
      this.ownScroll = -1;
      this.first = this.scale.topAt(this.root.scrollTop);
      this.later();
    }
  }

  private revealAcross(cell: HTMLElement | undefined): void {
    // Those with a button are always in sight, and the others go under them.
    const [button] = cell?.parentElement?.getElementsByClassName('column-action') ?? [];
    if (cell && !cell.classList.contains('column-action')) {
      const place = cell.getBoundingClientRect();
      const { left, right } = this.root.getBoundingClientRect();
      const end = button?.getBoundingClientRect().left ?? right;
      this.root.scrollLeft += Math.max(0, place.right - end) + Math.min(0, place.left - left);
    }
  }
}

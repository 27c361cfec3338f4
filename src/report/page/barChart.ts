import { element } from '../../webview/page/element';
import type { Bar } from '../chartData';
import { Redrawn } from './section';

const svg = 'http://www.w3.org/2000/svg';

interface BarWords {
  readonly label: (bar: Bar) => string;
  readonly count: (count: number) => string;
}

/** Bars as a list: the words say all of it, the drawing only makes it quick to compare. */
export class BarChart {
  private readonly list = element('ul', { class: 'bars' });
  private readonly redrawn: Redrawn<readonly Bar[]>;
  readonly root: HTMLElement;

  constructor(
    title: string,
    id: string,
    private readonly words: BarWords,
  ) {
    this.redrawn = new Redrawn(this.list, (bars) => {
      const most = Math.max(1, ...bars.map(({ count }) => count));
      return bars.map((bar) => this.item(bar, most));
    });
    this.list.setAttribute('aria-labelledby', id);
    this.root = element('div', { class: 'chart' }, element('h3', { id }, title), this.list);
  }

  show(bars: readonly Bar[]): void {
    this.root.hidden = bars.every(({ count }) => count === 0);
    this.redrawn.show(bars);
  }

  private item(bar: Bar, most: number): HTMLElement {
    const label = this.words.label(bar);
    return element(
      'li',
      { class: bar.class && `bar-${bar.class}` },
      element('span', { class: 'bar-label', title: bar.name ? `${bar.name} (${bar.id})` : bar.id }, label),
      drawing((100 * bar.count) / most),
      element('span', { class: 'bar-count' }, this.words.count(bar.count)),
    );
  }
}

function drawing(percent: number): SVGElement {
  const made = document.createElementNS(svg, 'svg');
  made.setAttribute('class', 'bar');
  made.setAttribute('aria-hidden', 'true');
  const rect = document.createElementNS(svg, 'rect');
  rect.setAttribute('width', `${percent}%`);
  rect.setAttribute('height', '100%');
  made.append(rect);
  return made;
}

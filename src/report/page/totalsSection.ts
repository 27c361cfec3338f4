import { element } from '../../webview/page/element';
import type { Bar, Totals } from '../chartData';
import type { ReportView } from '../messages';
import type { ReportStrings } from '../reportStrings';
import { BarChart } from './barChart';
import { Redrawn } from './section';

/** How much there is of everything, and where. */
export class TotalsSection {
  private readonly list = element('dl', { class: 'totals' });
  private readonly redrawn: Redrawn<Totals | undefined>;
  private readonly charts: Readonly<Record<'classes' | 'accounts' | 'regions', BarChart>>;
  readonly root: HTMLElement;

  constructor(
    private readonly strings: ReportStrings,
    private readonly count: (count: number) => string,
  ) {
    const who = ({ id, name, class: of }: Bar) => name ?? (of === 'public' && id === 'all' ? strings.everybody : id);
    const classNames: Readonly<Record<string, string>> = {
      public: strings.public,
      unknown: strings.unknown,
      known: strings.known,
    };
    const chart = (title: string, id: string, label: (bar: Bar) => string) => new BarChart(title, id, { label, count });
    this.charts = {
      classes: chart(strings.chartClasses, 'chart-classes', ({ id }) => classNames[id] ?? id),
      accounts: chart(strings.chartAccounts, 'chart-accounts', who),
      regions: chart(strings.chartRegions, 'chart-regions', ({ id, name }) => name ?? id),
    };
    this.redrawn = new Redrawn(this.list, (totals) => (totals ? this.items(totals) : []));
    const { classes, accounts, regions } = this.charts;
    const left = element('div', { class: 'chart-column' }, classes.root, accounts.root);
    this.root = element(
      'section',
      { class: 'totals-section', 'aria-labelledby': 'totals-heading' },
      element('h2', { id: 'totals-heading' }, strings.totals),
      this.list,
      element('div', { class: 'charts' }, left, regions.root),
    );
  }

  show({ totals, charts }: ReportView): void {
    this.root.hidden = !totals;
    this.redrawn.show(totals);
    for (const name of ['classes', 'accounts', 'regions'] as const) {
      this.charts[name].show(charts[name]);
    }
  }

  private items(totals: Totals): readonly HTMLElement[] {
    const { strings } = this;
    const { regions, images, shares, publicImages, unknown, known, gaps } = totals;
    const one = (label: string, count: number, attention = '') =>
      element(
        'div',
        { class: count > 0 ? attention : undefined },
        element('dt', {}, label),
        element('dd', {}, this.count(count)),
      );
    return [
      one(strings.regions, regions),
      one(strings.images, images),
      one(strings.shares, shares),
      one(strings.publicImages, publicImages, 'attention'),
      one(strings.unknownAccounts, unknown, 'attention'),
      one(strings.knownAccounts, known),
      one(strings.gapCount, gaps, 'attention'),
    ];
  }
}

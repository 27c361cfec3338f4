import { knownLanguage, timesIn } from '../../ecs/times';
import { Announcer } from '../../webview/page/announcer';
import { element, filled } from '../../webview/page/element';
import { keepFocus } from '../../webview/page/keepFocus';
import type { Page } from '../../webview/page/startPage';
import type { ReportView, ToPage } from '../messages';
import type { ReportStrings } from '../reportStrings';
import { ChangesSection } from './changesSection';
import { FindingsSection } from './findingsSection';
import { GapsSection } from './gapsSection';
import { Heading } from './heading';
import type { ReportHost } from './host';
import type { SectionParts } from './section';
import { SharesSection } from './sharesSection';
import { SweepProgressBar } from './sweepProgress';
import { Toolbar } from './toolbar';
import { TotalsSection } from './totalsSection';

const mostOpen = 200;

/** Puts the parts together and hands each report to them. */
export class ReportPage implements Page<ToPage> {
  private readonly announcer = new Announcer();
  private readonly heading: Heading;
  private readonly toolbar: Toolbar;
  private readonly shares: SharesSection;
  private readonly parts: readonly { readonly root: HTMLElement; show(view: ReportView): void }[];
  private readonly count: (count: number) => string;
  private readonly nothing: HTMLElement;
  private view?: ReportView;
  readonly root: HTMLElement;

  constructor(
    private readonly strings: ReportStrings,
    private readonly host: ReportHost,
    lang: string,
  ) {
    const language = knownLanguage(lang);
    const times = timesIn(language);
    const format = new Intl.NumberFormat(language);
    this.count = (count) => format.format(count);
    const lists = this.lists();
    this.heading = new Heading(strings, times);
    this.toolbar = new Toolbar(strings, lists.send);
    const progress = new SweepProgressBar(strings, times, this.count);
    const gaps = new GapsSection(lists);
    const totals = new TotalsSection(strings, this.count);
    const findings = new FindingsSection(lists);
    const changes = new ChangesSection(lists, times);
    this.shares = new SharesSection(strings, times, host, this.count);
    this.parts = [this.heading, this.toolbar, progress, gaps, totals, findings, changes, this.shares];
    this.nothing = element('p', { class: 'empty' }, strings.opening);
    const [heading, toolbar, ...others] = this.parts.map((part) => part.root);
    this.root = element('main', { class: 'report' }, heading, toolbar, this.announcer.root, this.nothing, ...others);
    for (const part of others) {
      part.hidden = true;
    }
    this.toolbar.root.hidden = true;
  }

  receive(message: ToPage): void {
    if (message.type === 'said') {
      this.announcer.say(message.text);
    } else if (message.type === 'rows') {
      this.shares.receive(message);
    } else {
      this.show(message.report);
    }
  }

  copySelected(): boolean {
    const inTable = document.activeElement?.matches('[role="grid"]') ?? false;
    return inTable && this.shares.copySelected();
  }

  /** Time has gone on. */
  tick(): void {
    this.heading.tellAge();
  }

  private show(view: ReportView): void {
    const before = this.view;
    this.view = view;
    keepFocus(() => this.draw(view), this.toolbar);
    this.host.keep(view.state);
    if (before?.progress && !view.progress && view.totals) {
      const { shares, images } = view.totals;
      this.announcer.speak(filled(this.strings.ended, this.count(shares), this.count(images)));
    }
  }

  private draw(view: ReportView): void {
    for (const part of this.parts) {
      part.show(view);
    }
    this.nothing.hidden = Boolean(view.totals || view.failure);
    this.nothing.textContent = view.account && view.generation > 0 ? this.strings.never : this.strings.opening;
  }

  private lists(): SectionParts {
    const { page } = this.host;
    return {
      strings: this.strings,
      send: (message) => this.host.send(message),
      isOpen: (key) => page.open.includes(key),
      toggled: (key, open) => {
        page.open = [...page.open.filter((other) => other !== key), ...(open ? [key] : [])].slice(-mostOpen);
        this.host.keep();
      },
    };
  }
}

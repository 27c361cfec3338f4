import { button, setUsable } from '../../webview/page/button';
import { element } from '../../webview/page/element';
import type { FromPage, ReportView } from '../messages';
import type { ReportStrings } from '../reportStrings';

/** Sweep, compare, export. */
export class Toolbar {
  private readonly sweep;
  private readonly retry;
  private readonly cancel;
  private readonly ofResult;
  readonly root: HTMLElement;

  constructor(
    private readonly strings: ReportStrings,
    send: (message: FromPage) => void,
  ) {
    const run = (command: Extract<FromPage, { type: 'run' }>['command'], label: string, icon: string, hint?: string) =>
      button({ label, icon, hint, press: () => send({ type: 'run', command }) });
    const toFile = (format: Extract<FromPage, { type: 'export' }>['format'], label: string) =>
      button({ label, icon: 'export', press: () => send({ type: 'export', format }) });
    this.sweep = run('sweep', strings.sweepFirst, 'refresh');
    this.retry = run('retry', strings.retry, 'debug-restart', strings.retryHint);
    this.cancel = run('cancel', strings.cancel, 'debug-stop');
    this.ofResult = [
      run('compare', strings.compare, 'diff'),
      toFile('csv', strings.exportCsv),
      toFile('json', strings.exportJson),
      toFile('markdown', strings.exportMarkdown),
      toFile('sarif', strings.exportSarif),
    ];
    const group = { class: 'line toolbar', role: 'group', 'aria-label': strings.actions };
    this.root = element('div', group, this.sweep, this.retry, this.cancel, ...this.ofResult);
  }

  /** The place the keyboard goes to when what it was on has gone. */
  focus(): void {
    this.sweep.focus();
  }

  show({ account, sweep, progress, gaps }: ReportView): void {
    this.root.hidden = !account;
    this.sweep.textContent = sweep ? this.strings.sweep : this.strings.sweepFirst;
    setUsable(this.sweep, !progress);
    this.retry.hidden = gaps.total === 0;
    setUsable(this.retry, !progress);
    this.cancel.hidden = !progress;
    for (const target of this.ofResult) {
      setUsable(target, Boolean(sweep));
    }
  }
}

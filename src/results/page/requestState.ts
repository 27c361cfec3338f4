import '@vscode-elements/elements/dist/vscode-progress-bar/index.js';
import type { Failure, View } from '../messages';
import type { PageStrings } from '../pageStrings';
import { button } from './button';
import { element, filled, setAttribute } from './element';

export interface RequestActions {
  readonly cancel: () => void;
  readonly retry: () => void;
  readonly showLog: () => void;
}

/** How the newest request stands: under way, cancelled or failed. Takes no room when it went well. */
export class RequestState {
  private readonly words = element('span');
  private readonly bar: HTMLElement;
  private readonly loading: HTMLElement;
  private readonly failure = element('section', { class: 'failure', role: 'alert', hidden: true });
  private readonly stopped: HTMLElement;
  private shown?: string;
  readonly root: HTMLElement;

  constructor(
    private readonly strings: PageStrings,
    private readonly actions: RequestActions,
    said: HTMLElement,
  ) {
    this.bar = element('vscode-progress-bar', { 'aria-label': strings.opening });
    const cancel = button({ label: strings.cancel, icon: 'debug-stop', press: actions.cancel });
    this.loading = element('span', { class: 'line loading' }, this.words, cancel);
    const retry = button({ label: strings.retry, icon: 'refresh', primary: true, press: actions.retry });
    const line = element('div', { class: 'line status-line' }, this.loading, said);
    this.stopped = element('div', { class: 'line stopped', hidden: true }, element('span', {}, strings.stopped), retry);
    this.root = element('div', { class: 'request-state' }, this.bar, line, this.stopped, this.failure);
    this.words.textContent = strings.opening;
  }

  show({ asking, failure, answer, sequence }: View): void {
    const words = asking && filled(this.strings.loading, asking.pageNumber);
    this.loading.hidden = !asking;
    this.words.textContent = words ?? '';
    this.bar.setAttribute('aria-label', words ?? this.strings.opening);
    setAttribute(this.bar, 'aria-hidden', asking ? undefined : 'true');
    this.stopped.hidden = Boolean(asking || failure || answer || sequence === 0);
    const content = failure && JSON.stringify([failure, Boolean(answer), sequence]);
    if (content !== this.shown) {
      this.shown = content;
      this.failure.hidden = !failure;
      this.failure.replaceChildren(...(failure ? this.failureParts(failure, Boolean(answer)) : []));
    }
  }

  private failureParts(failure: Failure, answerStays: boolean): readonly HTMLElement[] {
    const { strings, actions } = this;
    const line = element('div', { class: 'line' });
    if (failure.canRetry) {
      line.append(button({ label: strings.retry, icon: 'refresh', primary: true, press: actions.retry }));
    }
    line.append(button({ label: strings.showLog, icon: 'output', press: actions.showLog }));
    const sentences = [failure.why, failure.nextStep, answerStays ? strings.keptAnswer : undefined];
    return [
      element('h2', {}, element('vscode-icon', { name: 'error' }), failure.what),
      ...sentences.filter((text) => text !== undefined).map((text) => element('p', {}, text)),
      ...(failure.reference ? [element('p', { class: 'reference' }, element('code', {}, failure.reference))] : []),
      line,
    ];
  }
}

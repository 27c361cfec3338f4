import '@vscode-elements/elements/dist/vscode-progress-bar/index.js';
import { button } from '../../webview/page/button';
import { element, filled, setAttribute } from '../../webview/page/element';
import type { Failure, View } from '../messages';
import type { PageStrings } from '../pageStrings';

interface RequestActions {
  readonly cancel: () => void;
  readonly retry: () => void;
  readonly copyRemedy: () => void;
  readonly showLog: () => void;
}

/** How the newest request stands: under way, cancelled or failed. Takes no room when it went well. */
export class RequestState {
  private readonly words = element('span');
  private readonly bar: HTMLElement;
  private readonly loading: HTMLElement;
  private readonly failure = element('section', { class: 'failure', hidden: true });
  private readonly failureWords = element('div', { role: 'alert' });
  private readonly retry;
  private readonly copyRemedy;
  private readonly cancel;
  private readonly stopped: HTMLElement;
  private shown?: string;
  readonly root: HTMLElement;

  constructor(
    private readonly strings: PageStrings,
    actions: RequestActions,
    said: HTMLElement,
  ) {
    this.bar = element('vscode-progress-bar', { 'aria-label': strings.opening });
    this.cancel = button({ label: strings.cancel, icon: 'debug-stop', press: actions.cancel });
    this.loading = element('span', { class: 'line loading' }, this.words, this.cancel);
    const again = () => button({ label: strings.retry, icon: 'refresh', primary: true, press: actions.retry });
    const showLog = button({ label: strings.showLog, icon: 'output', press: actions.showLog });
    // The buttons stay while the words change, so that the keyboard keeps its place when a retry fails too.
    this.retry = again();
    this.copyRemedy = button({ label: '', icon: 'copy', press: actions.copyRemedy });
    this.failure.append(this.failureWords, element('div', { class: 'line' }, this.retry, this.copyRemedy, showLog));
    const line = element('div', { class: 'line status-line' }, this.loading, said);
    this.stopped = element(
      'div',
      { class: 'line stopped', hidden: true },
      element('span', {}, strings.stopped),
      again(),
    );
    this.root = element('div', { class: 'request-state' }, this.bar, line, this.stopped, this.failure);
  }

  show({ asking, failure, answer, sequence }: View): void {
    const opening = sequence === 0 && !failure;
    const words = asking ? filled(this.strings.loading, asking.pageNumber) : this.strings.opening;
    this.loading.hidden = !(asking || opening);
    this.cancel.hidden = !asking;
    this.words.textContent = words;
    this.bar.setAttribute('aria-label', words);
    setAttribute(this.bar, 'aria-hidden', asking || opening ? undefined : 'true');
    this.stopped.hidden = Boolean(asking || failure || answer || sequence === 0);
    const content = failure && JSON.stringify([failure, Boolean(answer), sequence]);
    // While it is asked again, the failure stays as it is: it is told anew only when it comes anew.
    if (content !== this.shown && !(asking && this.shown !== undefined && failure)) {
      this.shown = content;
      this.failure.hidden = !failure;
      this.retry.hidden = !failure?.canRetry;
      this.copyRemedy.hidden = !failure?.remedy;
      this.copyRemedy.textContent = failure?.remedy?.copy ?? '';
      this.failureWords.replaceChildren(...(failure ? this.failureParts(failure, Boolean(answer)) : []));
    }
  }

  private failureParts(failure: Failure, answerStays: boolean): readonly HTMLElement[] {
    const { what, why, nextStep, reference } = failure;
    const paragraphs = [
      why,
      nextStep,
      reference ? element('code', {}, reference) : undefined,
      answerStays ? this.strings.keptAnswer : undefined,
    ];
    return [
      element('h2', {}, element('vscode-icon', { name: 'error' }), what),
      ...paragraphs.filter((part) => part !== undefined).map((part) => element('p', {}, part)),
    ];
  }
}

import { button } from '../../webview/page/button';
import { element } from '../../webview/page/element';
import type { Answer, FromPage } from '../messages';
import type { PageStrings } from '../pageStrings';
import type { PageState } from './pageState';

/** What was sent and what came back: request ID, CLI command, JSON. */
export class Details {
  private readonly requestId = element('code');
  private readonly command = element('code', { class: 'command' });
  private readonly json = element('pre', { tabindex: 0 });
  private readonly idLine: HTMLElement[];
  readonly root: HTMLElement;

  constructor(strings: PageStrings, state: PageState, send: (message: FromPage) => void) {
    const copy = (what: 'requestId' | 'command' | 'json', label: string, iconOnly: boolean) =>
      button({ icon: 'copy', label, iconOnly, press: () => send({ type: 'copyText', what }) });
    this.json.setAttribute('aria-label', strings.json);
    this.json.setAttribute('role', 'region');
    this.idLine = [
      element('dt', {}, strings.requestId),
      element('dd', {}, this.requestId, ' ', copy('requestId', strings.copyRequestId, true)),
    ];
    // vscode-collapsible tells assistive technology neither that it is a button nor whether it is open.
    const json = element(
      'details',
      { open: state.jsonOpen },
      element('summary', {}, strings.json),
      element('div', { class: 'line' }, copy('json', strings.copyJson, false)),
      this.json,
    );
    json.addEventListener('toggle', () => {
      state.jsonOpen = json.open;
    });
    this.root = element(
      'section',
      { class: 'details', 'aria-labelledby': 'request-heading' },
      element('h2', { id: 'request-heading' }, strings.request),
      element(
        'dl',
        { class: 'facts' },
        ...this.idLine,
        element('dt', {}, strings.command),
        element('dd', {}, this.command, ' ', copy('command', strings.copyCommand, true)),
      ),
      json,
      element('p', { class: 'note' }, strings.scope),
    );
  }

  show(answer: Answer | undefined): void {
    this.root.hidden = !answer;
    for (const part of this.idLine) {
      part.hidden = !answer?.requestId;
    }
    this.requestId.textContent = answer?.requestId ?? '';
    this.command.textContent = answer?.command ?? '';
    this.json.textContent = answer?.json ?? '';
  }
}

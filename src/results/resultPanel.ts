import { type Disposable, EventEmitter, type LogOutputChannel, l10n, type Uri, type WebviewPanel } from 'vscode';
import type { AccountSession } from '../credentials/accountSession';
import type { PageRequest } from '../ecs/request';
import { pageHtml } from '../webview/pageHtml';
import { type Failure, type FromPage, fromPage, type PanelState, type ToPage, type View } from './messages';
import { noticeText } from './noticeText';
import { oddities } from './oddities';
import { pageStrings } from './pageStrings';
import { Query } from './query';
import * as actions from './resultActions';
import { answerView, askedAsView, failureView } from './view';
import { WholeList } from './wholeList';

export interface PanelParts {
  readonly extensionUri: Uri;
  readonly log: LogOutputChannel;
  /** Names for people, by account ID, as whoever asks knows them. */
  readonly knownAccounts: (session: AccountSession) => Readonly<Record<string, string>>;
}

/** One result page: asks, shows, pages, copies, exports. Redraws the page from here whenever it is shown again. */
export class ResultPanel implements Disposable {
  private readonly closed = new AbortController();
  private readonly disposed = new EventEmitter<void>();
  private readonly listeners: Disposable[] = [];
  private readonly wholeList = new WholeList(() => this.actionContext());
  private session?: AccountSession;
  private query?: Query;
  private unusable?: Failure;
  private pageReady = false;

  readonly onDidDispose = this.disposed.event;

  constructor(
    private readonly panel: WebviewPanel,
    private readonly parts: PanelParts,
    private state?: PanelState,
  ) {
    panel.title = state ? l10n.t('{0} — share permission', state.imageId) : l10n.t('Share permission');
    this.listeners.push(
      panel.onDidDispose(() => this.dispose()),
      panel.webview.onDidReceiveMessage((message: unknown) => this.receive(message)),
    );
    const strings = pageStrings();
    panel.webview.html = pageHtml(panel.webview, parts.extensionUri, {
      asset: 'results',
      title: strings.heading,
      strings,
    });
  }

  /** Asks on behalf of `session`, until it ends: then the panel closes. */
  start(session: AccountSession, page: PageRequest): void {
    if (this.closed.signal.aborted || !this.state || session.ended.aborted) {
      this.dispose();
      return;
    }
    const { regionId, imageId } = this.state;
    this.session = session;
    if (session.isSample) {
      this.panel.title = l10n.t('{0} — share permission (sample)', imageId);
    }
    session.ended.addEventListener('abort', () => this.dispose(), { signal: this.closed.signal });
    this.query = new Query(
      (asked, signal) => session.client.sharePermission({ regionId, imageId, ...asked }, signal),
      () => this.draw(),
    );
    this.show(page);
  }

  /** Says why there is nothing to show. */
  cannotStart(failure: Failure): void {
    this.unusable = failure;
    this.draw();
  }

  /** Draws again what is there, with the names of now. */
  redraw(): void {
    this.draw();
  }

  reveal(): void {
    this.panel.reveal();
  }

  show(page: PageRequest, sequence?: number): void {
    if (this.state && this.query) {
      this.state = { ...this.state, ...page };
      void this.query.show(page, sequence);
    }
  }

  dispose(): void {
    if (this.closed.signal.aborted) {
      return;
    }
    this.closed.abort();
    this.query?.dispose();
    for (const listener of this.listeners) {
      listener.dispose();
    }
    this.panel.dispose();
    this.disposed.fire();
    this.disposed.dispose();
  }

  private receive(message: unknown): void {
    const parsed = fromPage.safeParse(message);
    if (!parsed.success) {
      this.parts.log.warn('A message of the result page was not understood and is ignored.');
      return;
    }
    this.act(parsed.data).catch((error: unknown) => this.parts.log.error(String(error)));
  }

  private async act(message: FromPage): Promise<void> {
    const answer = this.query?.answer;
    switch (message.type) {
      case 'ready':
        this.pageReady = true;
        return this.draw();
      case 'ask':
        return this.show({ pageNumber: message.pageNumber, pageSize: message.pageSize }, message.sequence);
      case 'cancel':
        return this.query?.cancel();
      case 'copyAccounts':
        return answer && actions.copyAccounts(message.accountIds, answer.page, this.say);
      case 'copyText':
        return this.shownAnswer && actions.copyText(message.what, this.shownAnswer, this.say);
      case 'copyAll':
        return this.wholeList.run(actions.copyAll);
      case 'export':
        return this.wholeList.run((context) => actions.exportAll(message.format, context));
      case 'showLog':
        return actions.showLog();
    }
  }

  private actionContext(): actions.ActionContext | undefined {
    const { session, state, say } = this;
    const { knownAccounts, log } = this.parts;
    return (
      session &&
      state && { session, image: state, knownAccounts: knownAccounts(session), closed: this.closed.signal, log, say }
    );
  }

  private get shownAnswer() {
    const { answer, previous } = this.query ?? {};
    if (!answer || !this.session) {
      return undefined;
    }
    const notices = oddities(answer.page, answer.asked, previous?.page).map(noticeText);
    return answerView(answer.page, answer.asked, this.parts.knownAccounts(this.session), notices);
  }

  private readonly say = (text: string): void => this.post({ type: 'said', text });

  private draw(): void {
    const failure = this.query?.failure;
    const view: View = {
      sequence: this.query?.sequence ?? 0,
      subject: this.state,
      askedAs: this.session && askedAsView(this.session),
      answer: this.shownAnswer,
      asking: this.query?.asking,
      failure: this.unusable ?? (failure === undefined ? undefined : failureView(failure)),
      state: this.state,
    };
    this.post({ type: 'view', view });
  }

  /** A page that is hidden hears nothing: it says `ready` when it is shown again, and gets all of it. */
  private post(message: ToPage): void {
    if (this.pageReady && !this.closed.signal.aborted) {
      void this.panel.webview.postMessage(message);
    }
  }
}

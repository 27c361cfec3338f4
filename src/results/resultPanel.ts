import { l10n, type WebviewPanel } from 'vscode';
import type { AccountSession } from '../credentials/accountSession';
import type { ErrorText } from '../ecs/errorText';
import type { PageRequest } from '../ecs/request';
import { openConsole } from '../links/openConsole';
import type { KnownAccounts } from '../sweep/accountClass';
import type { PanelContent } from '../webview/panelSet';
import { WebviewPage, type WebviewPageParts } from '../webview/webviewPage';
import { type Failure, type FromPage, fromPage, type PanelState, type ToPage, type View } from './messages';
import { noticeText } from './noticeText';
import { oddities } from './oddities';
import { pageStrings } from './pageStrings';
import { Query } from './query';
import * as actions from './resultActions';
import { answerView, askedAsView, failureView } from './view';
import { WholeList } from './wholeList';

export interface ResultPanelParts extends WebviewPageParts {
  /** Names for people, by account ID, as whoever asks knows them. */
  readonly knownAccounts: (session: AccountSession) => KnownAccounts;
}

/** One result page: asks, shows, pages, copies, exports. Redraws the page from here whenever it is shown again. */
export class ResultPanel implements PanelContent<PanelState> {
  private readonly page: WebviewPage<FromPage, ToPage>;
  private readonly wholeList = new WholeList(() => this.actionContext());
  private session?: AccountSession;
  private query?: Query;
  private unusable?: ErrorText;

  constructor(
    panel: WebviewPanel,
    private readonly parts: ResultPanelParts,
    private state?: PanelState,
  ) {
    const strings = pageStrings();
    const look = { asset: 'results', title: strings.heading, strings } as const;
    this.page = new WebviewPage(panel, parts, look, {
      fromPage,
      draw: () => this.draw(),
      act: (message) => this.act(message),
    });
    this.page.closed.addEventListener('abort', () => this.query?.dispose());
    this.entitle();
  }

  get closed(): AbortSignal {
    return this.page.closed;
  }

  start(session: AccountSession, state: PanelState): void {
    this.page.closeWith(session.ended);
    if (this.closed.aborted) {
      return;
    }
    const { regionId, imageId } = state;
    this.session = session;
    this.unusable = undefined;
    this.query = new Query(
      (asked, signal) => session.client.sharePermission({ regionId, imageId, ...asked }, signal),
      () => this.draw(),
    );
    this.show(state);
  }

  /** Asks for the page that `state` names; names that it does not give stay as they are known. */
  show(state: PanelState): void {
    const { regionName, imageName } = this.state ?? {};
    this.state = {
      ...state,
      regionName: state.regionName ?? regionName,
      imageName: state.imageName ?? imageName,
    };
    this.entitle();
    this.ask(state);
  }

  cannotStart(why: ErrorText): void {
    this.unusable = why;
    this.draw();
  }

  redraw(): void {
    this.draw();
  }

  reveal(): void {
    this.page.reveal();
  }

  dispose(): void {
    this.page.dispose();
  }

  private ask({ pageNumber, pageSize }: PageRequest, sequence?: number): void {
    if (this.state && this.query) {
      this.state = { ...this.state, pageNumber, pageSize };
      void this.query.show({ pageNumber, pageSize }, sequence);
    }
  }

  private entitle(): void {
    const { state, session } = this;
    const image = state?.imageName || (state?.imageId ?? '');
    const title = session?.isSample
      ? l10n.t('{0} — share permission (sample)', image)
      : l10n.t('{0} — share permission', image);
    this.page.title = state ? title : l10n.t('Share permission');
  }

  private async act(message: Exclude<FromPage, { type: 'ready' }>): Promise<void> {
    const { say } = this.page;
    const answer = this.query?.answer;
    switch (message.type) {
      case 'ask':
        return this.ask(message, message.sequence);
      case 'cancel':
        return this.query?.cancel();
      case 'copyAccounts':
        return answer && actions.copyAccounts(message.accountIds, answer.page, say);
      case 'copyText':
        return this.shownAnswer && actions.copyText(message.what, this.shownAnswer, say);
      case 'copyLink':
        return this.state && actions.copyLink(this.state, say);
      case 'copyRemedy': {
        const remedy = this.shownFailure?.remedy;
        return remedy && actions.copyRemedy(remedy, say);
      }
      case 'openConsole':
        return this.state && this.session && openConsole(this.state.regionId, this.session);
      case 'copyAll':
        return this.wholeList.run(actions.copyAll);
      case 'export':
        return this.wholeList.run((context) => actions.exportAll(message.format, context));
      case 'showLog':
        return actions.showLog();
    }
  }

  private actionContext(): actions.ActionContext | undefined {
    const { session, state, closed, page, parts } = this;
    const { knownAccounts, log } = parts;
    return (
      session && state && { session, image: state, knownAccounts: knownAccounts(session), closed, log, say: page.say }
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

  private get shownFailure(): Failure | undefined {
    const { unusable, query } = this;
    return unusable ? { ...unusable, canRetry: false } : failureView(query?.failure);
  }

  private draw(): void {
    const { query, state, session } = this;
    const view: View = {
      sequence: query?.sequence ?? 0,
      subject: state,
      askedAs: session && askedAsView(session),
      answer: this.shownAnswer,
      asking: query?.asking,
      failure: this.shownFailure,
      state,
    };
    this.page.post({ type: 'view', view });
  }
}

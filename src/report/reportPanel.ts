import { env, l10n, type WebviewPanel } from 'vscode';
import type { AccountSession } from '../credentials/accountSession';
import type { ErrorText } from '../ecs/errorText';
import type { KnownAccounts } from '../sweep/accountClass';
import type { SweepSession } from '../sweep/sweepSession';
import type { PanelContent } from '../webview/panelSet';
import { WebviewPage, type WebviewPageParts } from '../webview/webviewPage';
import { exportReport } from './exportReport';
import type { FindingLists } from './findingLists';
import { type FromPage, fromPage, type ListName, type PanelState, type ToPage } from './messages';
import { Refresher } from './refresher';
import * as actions from './reportActions';
import { ReportModel } from './reportModel';
import { reportStrings } from './reportStrings';
import { contentOf } from './reportView';

export interface ReportPanelParts extends WebviewPageParts {
  /** Names for people, by account ID. */
  readonly knownAccounts: (session: AccountSession) => KnownAccounts;
  /** Shares older than so many days are findings; 0 for never. */
  readonly olderThanDays: () => number;
  readonly sweeps: { of(session: AccountSession): SweepSession };
}

const restMs = 500;
const firstItems = 20;
const moreItems = 50;

/** The report of one account. Holds the rows; the page asks for those that it shows. */
export class ReportPanel implements PanelContent<PanelState> {
  private readonly page: WebviewPage<FromPage, ToPage>;
  private readonly model = new ReportModel();
  private readonly refresher = new Refresher(() => this.refresh(), restMs);
  private readonly shown: Record<ListName, number> = {
    gaps: firstItems,
    error: firstItems,
    warning: firstItems,
    note: firstItems,
    changes: firstItems,
  };
  /** Those that the page shows: it keeps them while they are looked for anew. */
  private findings?: FindingLists;
  private session?: AccountSession;
  private sweep?: SweepSession;
  private failure?: ErrorText;

  constructor(
    panel: WebviewPanel,
    private readonly parts: ReportPanelParts,
    private readonly state?: PanelState,
  ) {
    const strings = reportStrings();
    const look = { asset: 'report', title: strings.heading, strings } as const;
    this.page = new WebviewPage(panel, parts, look, {
      fromPage,
      draw: () => this.draw(),
      act: (message) => this.act(message),
    });
    this.page.title = l10n.t('Image sharing report');
    this.page.closed.addEventListener('abort', () => this.refresher.dispose());
  }

  get closed(): AbortSignal {
    return this.page.closed;
  }

  async start(session: AccountSession): Promise<void> {
    this.page.closeWith(session.ended);
    if (this.closed.aborted) {
      return;
    }
    this.session = session;
    this.failure = undefined;
    this.entitle();
    const sweep = this.parts.sweeps.of(session);
    await sweep.open();
    if (this.closed.aborted) {
      return;
    }
    this.sweep = sweep;
    const unlisten = sweep.onDidChange(() => this.refresher.request(sweep.progress ? 'rested' : 'now'));
    this.closed.addEventListener('abort', unlisten);
    this.refresher.request('now');
  }

  /** All of it stands in the page already. */
  show(): void {}

  cannotStart(why: ErrorText): void {
    this.failure = why;
    this.draw();
  }

  redraw(): void {
    this.refresher.request('now');
  }

  reveal(): void {
    this.page.reveal();
  }

  dispose(): void {
    this.page.dispose();
  }

  private async act(message: Exclude<FromPage, { type: 'ready' }>): Promise<void> {
    const { session, sweep, parts } = this;
    const { say } = this.page;
    const query = this.model.snapshot?.query;
    switch (message.type) {
      case 'rows':
        return this.answer(message);
      case 'copyAccounts':
        // The places of another order are other accounts.
        return query && message.generation === this.model.snapshot?.generation
          ? actions.copyAccounts(message, query, say)
          : undefined;
      case 'copyAccount':
        return query && actions.copyAccount(message.accountId, query, say);
      case 'more':
        this.shown[message.list] += moreItems;
        return this.draw();
      case 'run':
        return session && actions.runCommand(message.command, session.id);
      case 'export':
        return session && sweep && exportReport(message.format, { session, sweep, ...parts }, say);
      case 'nameAccount':
        return query && actions.nameAccount(message.accountId, query);
      case 'query':
        return session && query && actions.queryImage(session.id, message.regionId, message.imageId, query);
      case 'copyCommands':
        return this.findings && actions.copyCommands(message, this.findings, say);
    }
  }

  private async answer(request: Extract<FromPage, { type: 'rows' }>): Promise<void> {
    const { snapshot } = this.model;
    if (snapshot) {
      const { sequence, offset } = request;
      const { rows, matching } = await snapshot.query.window(request);
      this.page.post({ type: 'rows', sequence, generation: snapshot.generation, offset, rows, matching });
    }
  }

  private async refresh(): Promise<void> {
    const { session, sweep, parts } = this;
    if (!session || !sweep) {
      return;
    }
    const { language } = env;
    const options = { knownAccounts: parts.knownAccounts(session), olderThanDays: parts.olderThanDays(), language };
    try {
      await this.model.update(sweep, options);
      this.draw();
      if (!this.closed.aborted) {
        await this.model.addFindings();
        this.draw();
      }
    } catch (error) {
      parts.log.error(`The report could not be made: ${String(error)}`);
    }
  }

  private draw(): void {
    const { session, sweep, failure, state } = this;
    const account = session && { name: session.name, accountId: session.accountId, isSample: session.isSample };
    const nothing = { progress: undefined, changes: undefined };
    const content = contentOf(sweep ?? nothing, this.model.snapshot, this.shown);
    this.findings = this.model.snapshot?.findings ?? this.findings;
    this.entitle();
    this.page.post({ type: 'report', report: { ...content, account, failure, state } });
  }

  private entitle(): void {
    const { session } = this;
    if (session) {
      this.page.title = session.isSample
        ? l10n.t('Image sharing: {0} (sample)', session.name)
        : l10n.t('Image sharing: {0}', session.name);
    }
  }
}

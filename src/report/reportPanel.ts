import { type Disposable, EventEmitter, env, type LogOutputChannel, l10n, type Uri, type WebviewPanel } from 'vscode';
import type { AccountSession } from '../credentials/accountSession';
import type { SweepSession } from '../sweep/sweepSession';
import { pageHtml } from '../webview/pageHtml';
import { exportReport } from './exportReport';
import { type Failure, type FromPage, fromPage, type ListName, type PanelState, type ToPage } from './messages';
import { Refresher } from './refresher';
import * as actions from './reportActions';
import { ReportModel } from './reportModel';
import { reportStrings } from './reportStrings';
import { contentOf } from './reportView';

export interface ReportPanelParts {
  readonly extensionUri: Uri;
  readonly log: LogOutputChannel;
  /** Names for people, by account ID. */
  readonly knownAccounts: (session: AccountSession) => Readonly<Record<string, string>>;
  /** Shares older than so many days are findings; 0 for never. */
  readonly olderThanDays: () => number;
  readonly sweeps: { of(session: AccountSession): SweepSession };
}

const restMs = 500;
const firstItems = 20;
const moreItems = 50;

/** The report of one account. Holds the rows; the page asks for those that it shows. */
export class ReportPanel implements Disposable {
  private readonly closed = new AbortController();
  private readonly disposed = new EventEmitter<void>();
  private readonly listeners: Disposable[] = [];
  private readonly model = new ReportModel();
  private readonly refresher = new Refresher(() => this.refresh(), restMs);
  private readonly shown: Record<ListName, number> = {
    gaps: firstItems,
    error: firstItems,
    warning: firstItems,
    note: firstItems,
    changes: firstItems,
  };
  private session?: AccountSession;
  private sweep?: SweepSession;
  private failure?: Failure;
  private pageReady = false;

  readonly onDidDispose = this.disposed.event;

  constructor(
    private readonly panel: WebviewPanel,
    private readonly parts: ReportPanelParts,
    private readonly state?: PanelState,
  ) {
    panel.title = l10n.t('Image sharing report');
    this.listeners.push(
      panel.onDidDispose(() => this.dispose()),
      panel.webview.onDidReceiveMessage((message: unknown) => this.receive(message)),
    );
    const strings = reportStrings();
    panel.webview.html = pageHtml(panel.webview, parts.extensionUri, {
      asset: 'report',
      title: strings.heading,
      strings,
    });
  }

  /** Shows the sweeps of `session` until it ends: then the panel closes. */
  async start(session: AccountSession): Promise<void> {
    if (this.closed.signal.aborted || session.ended.aborted) {
      this.dispose();
      return;
    }
    this.session = session;
    this.panel.title = session.isSample
      ? l10n.t('Image sharing: {0} (sample)', session.name)
      : l10n.t('Image sharing: {0}', session.name);
    session.ended.addEventListener('abort', () => this.dispose(), { signal: this.closed.signal });
    const sweep = this.parts.sweeps.of(session);
    await sweep.open();
    if (this.closed.signal.aborted) {
      return;
    }
    this.sweep = sweep;
    const dispose = sweep.onDidChange(() => this.refresher.request(sweep.progress ? 'rested' : 'now'));
    this.listeners.push({ dispose });
    this.refresher.request('now');
  }

  /** Says why there is nothing to show. */
  cannotStart(failure: Failure): void {
    this.failure = failure;
    this.draw();
  }

  /** Takes in names and settings of now. */
  redraw(): void {
    this.refresher.request('now');
  }

  reveal(): void {
    this.panel.reveal();
  }

  dispose(): void {
    if (this.closed.signal.aborted) {
      return;
    }
    this.closed.abort();
    this.refresher.dispose();
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
      this.parts.log.warn('A message of the report page was not understood and is ignored.');
      return;
    }
    this.act(parsed.data).catch((error: unknown) => this.parts.log.error(String(error)));
  }

  private async act(message: FromPage): Promise<void> {
    const { session, sweep, parts } = this;
    const query = this.model.snapshot?.query;
    switch (message.type) {
      case 'ready':
        this.pageReady = true;
        return this.draw();
      case 'rows':
        return this.answer(message);
      case 'copyAccounts':
        // The places of another order are other accounts.
        return query && message.generation === this.model.snapshot?.generation
          ? actions.copyAccounts(message, query, this.say)
          : undefined;
      case 'copyAccount':
        return query && actions.copyAccount(message.accountId, query, this.say);
      case 'more':
        this.shown[message.list] += moreItems;
        return this.draw();
      case 'run':
        return session && actions.runCommand(message.command, session.id);
      case 'export':
        return session && sweep && exportReport(message.format, { session, sweep, ...parts }, this.say);
      case 'nameAccount':
        return actions.nameAccount(message.accountId);
      case 'query':
        return session && query && actions.queryImage(session.id, message.regionId, message.imageId, query);
    }
  }

  private async answer(request: Extract<FromPage, { type: 'rows' }>): Promise<void> {
    const { snapshot } = this.model;
    if (snapshot) {
      const { sequence, offset } = request;
      const { rows, matching } = await snapshot.query.window(request);
      this.post({ type: 'rows', sequence, generation: snapshot.generation, offset, rows, matching });
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
      await this.model.addFindings();
      this.draw();
    } catch (error) {
      parts.log.error(`The report could not be made: ${String(error)}`);
    }
  }

  private readonly say = (text: string): void => this.post({ type: 'said', text });

  private draw(): void {
    const { session, sweep, failure, state } = this;
    const account = session && { name: session.name, accountId: session.accountId, isSample: session.isSample };
    const nothing = { progress: undefined, changes: undefined };
    const content = contentOf(sweep ?? nothing, this.model.snapshot, this.shown);
    this.post({ type: 'report', report: { ...content, account, failure, state } });
  }

  /** A page that is hidden hears nothing: it says `ready` when it is shown again, and gets all of it. */
  private post(message: ToPage): void {
    if (this.pageReady && !this.closed.signal.aborted) {
      void this.panel.webview.postMessage(message);
    }
  }
}

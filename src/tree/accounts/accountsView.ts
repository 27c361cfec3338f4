import * as vscode from 'vscode';
import type { AccountSession } from '../../credentials/accountSession';
import type { AccountSessions } from '../../credentials/accountSessions';
import type { LatePart } from '../../latePart';
import { lateSentence } from '../../lateSentence';
import type { KnownAccounts } from '../../sweep/accountClass';
import type { AccountEntry } from '../../sweep/accountEntry';
import type { SweepSession } from '../../sweep/sweepSession';
import type { SweepSessions } from '../../sweep/sweepSessions';
import { Turns } from '../../turns';
import type { ExpandedRows } from '../expandedRows';
import { SelectedRows } from '../selectedRows';
import type { AccountsNode } from './accountsNode';
import { AccountsTree } from './accountsTree';
import { type ListingView, listMore, selectEntry } from './listedRows';
import type { ShownSweep } from './shownSweep';

const accountsViewId = 'ecsImageSharing.accounts';

/** How often the view is drawn anew while a sweep runs. */
const redrawMs = 500;

/** By then VS Code has drawn rows that it was told of. */
const drawingMs = 400;

/** Ages are told in minutes. */
const ageMs = 60_000;

/** Within so short a time nobody has gone on to something else. */
const momentMs = 1000;

interface AccountsViewOptions {
  readonly sessions: AccountSessions;
  readonly sweeps: LatePart<SweepSessions>;
  readonly expanded: ExpandedRows;
  knownAccounts(session: AccountSession): KnownAccounts;
}

/** The Accounts view: who may use which images, as the last sweep of the active account found, or the running one so far. */
export class AccountsView implements vscode.Disposable {
  private readonly tree: AccountsTree;
  private readonly view: vscode.TreeView<AccountsNode>;
  private readonly rows: SelectedRows<AccountsNode>;
  private readonly subscriptions: vscode.Disposable;
  private session?: AccountSession;
  private shown?: ShownSweep;
  private failure?: string;
  private unlisten?: () => void;
  private readonly turns = new Turns();
  private redraws?: NodeJS.Timeout;
  private ages?: NodeJS.Timeout;
  private waiting?: vscode.Disposable;

  constructor(private readonly options: AccountsViewOptions) {
    this.tree = new AccountsTree(options.expanded);
    this.view = vscode.window.createTreeView(accountsViewId, { treeDataProvider: this.tree, canSelectMany: true });
    this.rows = new SelectedRows(this.view, this.tree);
    this.subscriptions = vscode.Disposable.from(
      this.view,
      this.tree,
      this.rows,
      options.expanded.follow(this.view),
      options.sessions.onDidChange(() => void this.follow()),
      // The age of a sweep is told in words, which grow old while the view is hidden.
      this.view.onDidChangeVisibility(() => this.label()),
    );
    void this.follow();
  }

  /** The selected rows, all of them also where some have just been drawn anew. */
  selected(): Promise<readonly AccountsNode[]> {
    return this.rows.settled();
  }

  /** Draws the rows anew, for example because an account has another name. */
  redraw(): void {
    clearTimeout(this.redraws);
    this.redraws = undefined;
    // First what is said: of changes at one time VS Code shows the first at once and the others 200 ms later, and a
    // welcome that stands so long after the keyboard came to it takes the keyboard with it. So does what is said when it
    // goes before there are rows.
    if (this.view.message && !this.message && this.tree.drawn.length === 0) {
      clearTimeout(this.ages);
      this.ages = setTimeout(() => this.label(), drawingMs);
    } else {
      this.label();
    }
    this.tree.show(this.shown?.rows());
  }

  /** Lists more accounts. */
  showMore(): Promise<void> {
    return listMore(this.listing);
  }

  /** Shows the view and selects the row of somebody in this sweep; see {@link selectEntry}. */
  async select(sweep: SweepSession, entry: AccountEntry): Promise<boolean | undefined> {
    await vscode.commands.executeCommand(`${accountsViewId}.focus`);
    return selectEntry(this.listing, sweep, entry);
  }

  /**
   * Moves the keyboard here, once what is to be said now stands in the place of the welcome. Where no row is yet, it goes
   * to the first that comes, if that is in a moment.
   */
  async focus(): Promise<void> {
    if (this.tree.drawn.length === 0) {
      this.focusFirst();
    }
    this.redraw();
    await vscode.commands.executeCommand(`${accountsViewId}.focus`);
  }

  dispose(): void {
    // What is being followed just now must not begin to listen.
    this.turns.begin();
    this.waiting?.dispose();
    clearTimeout(this.redraws);
    clearTimeout(this.ages);
    this.unlisten?.();
    this.subscriptions.dispose();
  }

  /** Without a row of its own the keyboard is on the whole tree, and a screen reader names nothing. */
  private focusFirst(): void {
    const { session } = this;
    const startedAt = Date.now();
    this.waiting?.dispose();
    this.waiting = this.tree.onDidDraw(([first]) => {
      const isLate = Date.now() - startedAt > momentMs;
      if (first || isLate) {
        this.waiting?.dispose();
      }
      if (first && !isLate && session === this.session && this.view.visible) {
        this.view.reveal(first, { select: false, focus: true }).then(undefined, () => undefined);
      }
    });
  }

  private async follow(): Promise<void> {
    const isNewest = this.turns.begin();
    // The Images view says why there is none, when there is a reason.
    const session = await this.options.sessions.active().catch(() => undefined);
    const shown = session && (await this.sweepOf(session).catch(lateSentence));
    const failure = typeof shown === 'string' ? shown : undefined;
    if (!isNewest() || (session === this.session && failure === this.failure)) {
      return;
    }
    this.unlisten?.();
    this.session = session;
    this.shown = typeof shown === 'string' ? undefined : shown;
    this.failure = failure;
    this.unlisten = this.shown?.sweep.onDidChange(() => this.redrawSoon());
    this.redraw();
    const kept = await this.shown?.sweep.open().then(() => undefined, lateSentence);
    if (kept !== undefined && session === this.session) {
      this.failure = kept;
      this.redraw();
    }
  }

  private async sweepOf(session: AccountSession): Promise<ShownSweep> {
    const { sweeps, knownAccounts } = this.options;
    const [sessions, { ShownSweep }] = await Promise.all([sweeps.get(), import('./shownSweep')]);
    return new ShownSweep(session, sessions.of(session), () => knownAccounts(session));
  }

  private redrawSoon(): void {
    // What could not be brought back matters no more.
    this.failure = undefined;
    this.redraws ??= setTimeout(() => this.redraw(), this.shown?.sweep.progress ? redrawMs : 0);
  }

  private get listing(): ListingView {
    const { view, tree, rows } = this;
    return { view, tree, rows, shown: () => this.shown, redraw: () => this.redraw() };
  }

  private get message(): string | undefined {
    return this.failure ?? this.shown?.message;
  }

  /** Description, message and badge. */
  private label(): void {
    clearTimeout(this.ages);
    const { result, progress } = this.shown?.sweep ?? {};
    this.view.description = this.shown?.description;
    this.view.message = this.message;
    this.view.badge = this.shown?.badge;
    if (result && this.view.visible) {
      this.ages = setTimeout(() => this.label(), ageMs);
    }
    void vscode.commands.executeCommand('setContext', 'ecsImageSharing.sweeping', progress !== undefined);
    void vscode.commands.executeCommand('setContext', 'ecsImageSharing.swept', result !== undefined);
    void vscode.commands.executeCommand('setContext', 'ecsImageSharing.hasGaps', (result?.gaps.length ?? 0) > 0);
  }
}

import * as vscode from 'vscode';
import type { AccountSession } from '../../credentials/accountSession';
import type { AccountSessions } from '../../credentials/accountSessions';
import type { SweepSession } from '../../sweep/sweepSession';
import type { SweepSessions } from '../../sweep/sweepSessions';
import type { AccountsNode } from './accountsNode';
import { AccountsTree } from './accountsTree';
import { NewShares } from './newShares';
import { ageAndCompleteness, progressText } from './sweepText';

export const accountsViewId = 'ecsImageSharing.accounts';

/** How often the view is drawn anew while a sweep runs. */
const redrawMs = 500;

export interface AccountsViewOptions {
  readonly sessions: AccountSessions;
  readonly sweeps: SweepSessions;
  knownAccounts(session: AccountSession): Readonly<Record<string, string>>;
}

/** The Accounts view: who may use which images, as the last sweep of the active account found, or the running one so far. */
export class AccountsView implements vscode.Disposable {
  private readonly tree = new AccountsTree();
  private readonly view: vscode.TreeView<AccountsNode>;
  private readonly subscriptions: vscode.Disposable[];
  private session?: AccountSession;
  private sweeps?: SweepSession;
  private unlisten?: () => void;
  private followed = 0;
  private redraws?: NodeJS.Timeout;

  constructor(private readonly options: AccountsViewOptions) {
    this.view = vscode.window.createTreeView(accountsViewId, { treeDataProvider: this.tree, canSelectMany: true });
    this.subscriptions = [
      this.view,
      this.tree,
      options.sessions.onDidChange(() => void this.follow()),
      // The age of a sweep is told in words, which grow old while the view is hidden.
      this.view.onDidChangeVisibility(() => this.label()),
    ];
    void this.follow();
  }

  get selection(): readonly AccountsNode[] {
    return this.view.selection;
  }

  /** Draws the rows anew, for example because an account has another name. */
  redraw(): void {
    clearTimeout(this.redraws);
    this.redraws = undefined;
    const { session, sweeps } = this;
    const regions = new Map(sweeps?.result?.regions.map(({ regionId, localName }) => [regionId, localName]));
    this.tree.show(
      session && sweeps
        ? {
            sweeps,
            newShares: new NewShares(sweeps.progress ? undefined : sweeps.changes),
            knownAccounts: () => this.options.knownAccounts(session),
            regionName: (regionId) => regions.get(regionId) ?? regionId,
          }
        : undefined,
    );
    this.label();
  }

  dispose(): void {
    clearTimeout(this.redraws);
    this.unlisten?.();
    for (const subscription of this.subscriptions) {
      subscription.dispose();
    }
  }

  private async follow(): Promise<void> {
    this.followed += 1;
    const turn = this.followed;
    // The Images view says why there is none, when there is a reason.
    const session = await this.options.sessions.active().catch(() => undefined);
    if (turn !== this.followed || session === this.session) {
      return;
    }
    this.unlisten?.();
    this.session = session;
    this.sweeps = session && this.options.sweeps.of(session);
    this.unlisten = this.sweeps?.onDidChange(() => this.redrawSoon());
    this.redraw();
    await this.sweeps?.open();
  }

  private redrawSoon(): void {
    this.redraws ??= setTimeout(() => this.redraw(), this.sweeps?.progress ? redrawMs : 0);
  }

  /** Description, message and badge. */
  private label(): void {
    const { session, sweeps } = this;
    const { result, progress } = sweeps ?? {};
    this.view.description = result && ageAndCompleteness(result);
    // Without a sweep the message must be unset, or VS Code shows no welcome.
    this.view.message = progress ? vscode.l10n.t('Sweeping: {0}', progressText(progress)) : this.notice();
    const counts = session && sweeps?.index.counts(this.options.knownAccounts(session));
    const value = (counts?.public ?? 0) + (counts?.unknown ?? 0);
    const tooltip = vscode.l10n.t(
      '{0} unknown accounts, {1} public images',
      counts?.unknown ?? 0,
      counts?.publicImages ?? 0,
    );
    this.view.badge = value > 0 ? { value, tooltip } : undefined;
    void vscode.commands.executeCommand('setContext', 'ecsImageSharing.sweeping', progress !== undefined);
    void vscode.commands.executeCommand('setContext', 'ecsImageSharing.swept', result !== undefined);
    void vscode.commands.executeCommand('setContext', 'ecsImageSharing.hasGaps', (result?.gaps.length ?? 0) > 0);
  }

  private notice(): string | undefined {
    const { session, sweeps } = this;
    if (!sweeps?.result) {
      return undefined;
    }
    const notices = [
      session?.isSample && vscode.l10n.t('Sample account: made-up data, nothing is sent.'),
      sweeps.keepFailure !== undefined && vscode.l10n.t('This sweep could not be kept for the next time.'),
      sweeps.result.skippedImages > 0 &&
        vscode.l10n.t('{0} images were left out: ECS says that they are not shared.', sweeps.result.skippedImages),
    ].filter((notice) => typeof notice === 'string');
    return notices.length > 0 ? notices.join(' ') : undefined;
  }
}

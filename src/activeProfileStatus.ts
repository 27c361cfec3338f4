import * as vscode from 'vscode';
import type { AccountSession } from './credentials/accountSession';
import type { AccountSessions } from './credentials/accountSessions';
import { settings } from './settings';
import { Turns } from './turns';

/** The active profile in the status bar, while the setting `statusBar` asks for it; a click switches it. */
export class ActiveProfileStatus implements vscode.Disposable {
  private readonly subscriptions: readonly vscode.Disposable[];
  private item?: vscode.StatusBarItem;
  private readonly turns = new Turns();

  constructor(private readonly sessions: AccountSessions) {
    this.subscriptions = [
      sessions.onDidChange(() => void this.draw()),
      settings.onDidChange('statusBar', () => void this.draw()),
    ];
    void this.draw();
  }

  dispose(): void {
    this.turns.begin();
    this.item?.dispose();
    for (const subscription of this.subscriptions) {
      subscription.dispose();
    }
  }

  private async draw(): Promise<void> {
    const isNewest = this.turns.begin();
    if (!settings.statusBar()) {
      this.item?.dispose();
      this.item = undefined;
      return;
    }
    // What is wrong with the secret storage is said by the view.
    const session = await this.sessions.active().catch(() => undefined);
    if (!isNewest()) {
      return;
    }
    this.item ??= newItem();
    const name = session?.name ?? vscode.l10n.t('No account');
    this.item.text = `$(account) ${name}`;
    this.item.tooltip = describe(session);
    this.item.accessibilityInformation = { label: describe(session) };
    this.item.show();
  }
}

function newItem(): vscode.StatusBarItem {
  const item = vscode.window.createStatusBarItem('activeProfile', vscode.StatusBarAlignment.Left);
  item.name = vscode.l10n.t('ECS Image Sharing: active profile');
  item.command = 'ecsImageSharing.profile.switch';
  return item;
}

function describe(session: AccountSession | undefined): string {
  if (!session) {
    return vscode.l10n.t('ECS Image Sharing shows no account. Choose one.');
  }
  return session.isSample
    ? vscode.l10n.t('ECS Image Sharing shows the sample account. Switch profile.')
    : vscode.l10n.t('ECS Image Sharing shows {0}, account {1}. Switch profile.', session.name, session.accountId);
}

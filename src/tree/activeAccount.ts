import * as vscode from 'vscode';
import type { AccountSession } from '../credentials/accountSession';
import type { AccountSessions } from '../credentials/accountSessions';

/** Follows which account is active, and lets menus know whether one is. */
export class ActiveAccount implements vscode.Disposable {
  private readonly subscription: vscode.Disposable;
  private followed = 0;

  constructor(
    private readonly sessions: AccountSessions,
    private readonly onAccount: (session: AccountSession | undefined, failure: Error | undefined) => void,
  ) {
    this.subscription = sessions.onDidChange(() => void this.follow());
  }

  /** Resolves when whichever account is active now is known, or the question has been asked anew. */
  async follow(): Promise<void> {
    this.followed += 1;
    const turn = this.followed;
    const state = await this.sessions.state().catch((error: unknown) => error as Error);
    if (turn !== this.followed) {
      return;
    }
    const failure = state instanceof Error ? state : undefined;
    const known = state instanceof Error ? undefined : state;
    void vscode.commands.executeCommand('setContext', 'ecsImageSharing.hasAccount', known?.active !== undefined);
    void vscode.commands.executeCommand('setContext', 'ecsImageSharing.hasProfile', known?.hasProfiles === true);
    this.onAccount(known?.active, failure);
  }

  dispose(): void {
    this.subscription.dispose();
  }
}

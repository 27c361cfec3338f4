import * as vscode from 'vscode';
import type { AccountSession } from '../credentials/accountSession';
import type { AccountSessions } from '../credentials/accountSessions';
import { lateSentence } from '../lateSentence';
import { Turns } from '../turns';

interface Account<Parts> {
  readonly session: AccountSession;
  readonly parts: Parts;
}

/** Follows which account is active, and lets menus know whether one is. */
export class ActiveAccount<Parts> implements vscode.Disposable {
  private readonly subscription: vscode.Disposable;
  private readonly turns = new Turns();
  private newest: Promise<void> = Promise.resolve();

  /** @param load what showing an account takes, which is not there before there is one */
  constructor(
    private readonly sessions: AccountSessions,
    private readonly load: () => Promise<Parts>,
    private readonly onAccount: (account: Account<Parts> | undefined, failure: string | undefined) => void,
  ) {
    this.subscription = sessions.onDidChange(() => void this.follow());
  }

  /** Resolves when whichever account is active now is known, however often the question is asked anew meanwhile. */
  async follow(): Promise<void> {
    this.newest = this.ask();
    for (let awaited: Promise<void> | undefined; awaited !== this.newest; ) {
      awaited = this.newest;
      await awaited;
    }
  }

  dispose(): void {
    this.turns.begin();
    this.subscription.dispose();
  }

  private async ask(): Promise<void> {
    const isNewest = this.turns.begin();
    const state = await this.state().catch(lateSentence);
    if (!isNewest()) {
      return;
    }
    const failure = typeof state === 'string' ? state : undefined;
    const known = typeof state === 'string' ? undefined : state;
    void vscode.commands.executeCommand('setContext', 'ecsImageSharing.hasAccount', known?.account !== undefined);
    void vscode.commands.executeCommand('setContext', 'ecsImageSharing.hasProfile', known?.hasProfiles === true);
    this.onAccount(known?.account, failure);
  }

  private async state() {
    const { active, hasProfiles } = await this.sessions.state();
    return { account: active && { session: active, parts: await this.load() }, hasProfiles };
  }
}

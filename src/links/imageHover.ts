import * as vscode from 'vscode';
import type { AccountSession } from '../credentials/accountSession';
import type { AccountSessions } from '../credentials/accountSessions';
import type { LatePart } from '../latePart';
import type { SweepSessions } from '../sweep/sweepSessions';
import { imageFacts, queryLink } from './hoverContents';
import { anyImageIdWord, customImageIdWord } from './imageIdWords';
import { knownImage } from './knownImage';

export interface ImageHoverParts {
  readonly sessions: Pick<AccountSessions, 'active' | 'onDidChange'>;
  readonly sweeps: Pick<LatePart<SweepSessions>, 'present'>;
}

/** Tells in any file what the active account has seen of the image whose ID is under the pointer. Asks for nothing. */
export class ImageHover implements vscode.HoverProvider, vscode.Disposable {
  private readonly subscriptions: readonly vscode.Disposable[];
  private session?: AccountSession;
  private followed = 0;

  constructor(private readonly parts: ImageHoverParts) {
    this.subscriptions = [
      vscode.languages.registerHoverProvider('*', this),
      parts.sessions.onDidChange(() => void this.follow()),
    ];
    void this.follow();
  }

  provideHover(document: vscode.TextDocument, position: vscode.Position): vscode.Hover | undefined {
    const { session } = this;
    if (!session || session.ended.aborted) {
      return undefined;
    }
    const sweep = this.parts.sweeps.present?.of(session).result;
    for (const word of [customImageIdWord, anyImageIdWord]) {
      const range = document.getWordRangeAtPosition(position, word);
      const image = range && knownImage(session.seen, sweep, document.getText(range));
      if (image) {
        return new vscode.Hover([imageFacts(session, image), queryLink(session, image)], range);
      }
    }
    return undefined;
  }

  dispose(): void {
    this.followed += 1;
    for (const subscription of this.subscriptions) {
      subscription.dispose();
    }
  }

  private async follow(): Promise<void> {
    this.followed += 1;
    const turn = this.followed;
    // What is wrong with the secret storage is said by the view.
    const session = await this.parts.sessions.active().catch(() => undefined);
    if (turn === this.followed) {
      this.session = session;
    }
  }
}

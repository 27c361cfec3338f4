import * as vscode from 'vscode';
import type { AccountSession } from '../credentials/accountSession';
import type { AccountSessions } from '../credentials/accountSessions';
import type { SeenImage, SeenShares } from '../ecs/seenImages';
import { everybody } from '../sweep/sharedWith';
import type { SweepSessions } from '../sweep/sweepSessions';
import { anyImageIdWord, customImageIdWord } from './imageIdWords';
import { knownImage } from './knownImage';
import { unlinkedText } from './unlinkedText';

const queryCommand = 'ecsImageSharing.query';

export interface ImageHoverParts {
  readonly sessions: Pick<AccountSessions, 'active' | 'onDidChange'>;
  readonly sweeps: Pick<SweepSessions, 'of'>;
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
    const sweep = this.parts.sweeps.of(session).result;
    for (const word of [customImageIdWord, anyImageIdWord]) {
      const range = document.getWordRangeAtPosition(position, word);
      const image = range && knownImage(session.seen, sweep, document.getText(range));
      if (image) {
        return new vscode.Hover([facts(session, image), queryLink(session, image)], range);
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

function facts(session: AccountSession, { imageId, regionId, imageName, isPublic, shares }: SeenImage) {
  const { name, accountId, isSample } = session;
  const groups = shares?.groups ?? [];
  const lines = [
    imageName,
    vscode.l10n.t('Image {0} in {1}', imageId, regionId),
    sharesText(shares),
    (isPublic || groups.includes(everybody)) && vscode.l10n.t('Public: every Alibaba Cloud account may use it.'),
    ...groups.filter((group) => group !== everybody).map((group) => vscode.l10n.t('Share group {0}', group)),
    isSample
      ? vscode.l10n.t('Sample account: made-up data, nothing is sent.')
      : vscode.l10n.t('{0}: account {1}', name, accountId),
  ];
  const text = lines.filter((line) => typeof line === 'string' && line !== '').map((line) => unlinkedText(`${line}`));
  return new vscode.MarkdownString().appendText(text.join('\n'));
}

function sharesText(shares: SeenShares | undefined): string {
  if (!shares) {
    return vscode.l10n.t('Not asked yet with whom it is shared.');
  }
  const { accounts, asOf } = shares;
  const time = asOf.toLocaleString(vscode.env.language, { dateStyle: 'medium', timeStyle: 'short' });
  switch (accounts) {
    case 0:
      return vscode.l10n.t('Shared with no account (as of {0})', time);
    case 1:
      return vscode.l10n.t('Shared with 1 account (as of {0})', time);
    default:
      return vscode.l10n.t('Shared with {0} accounts (as of {1})', accounts, time);
  }
}

/** Names come into `facts` only: here stand IDs that were checked, and one command is all that may be run. */
function queryLink({ id }: AccountSession, { regionId, imageId }: SeenImage): vscode.MarkdownString {
  const given = encodeURIComponent(JSON.stringify([{ sessionId: id, regionId, imageId }]));
  const link = new vscode.MarkdownString();
  link.isTrusted = { enabledCommands: [queryCommand] };
  return link.appendMarkdown(`[${vscode.l10n.t('Query Share Permission')}](command:${queryCommand}?${given})`);
}

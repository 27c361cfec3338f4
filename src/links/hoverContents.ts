import * as vscode from 'vscode';
import { accountText } from '../accountText';
import type { AccountSession } from '../credentials/accountSession';
import { readersTimes } from '../ecs/clock';
import type { SeenImage, SeenShares } from '../ecs/seenImages';
import { unlinkedText } from '../ecs/unlinkedText';
import { everybody } from '../sweep/sharedWith';

const queryCommand = 'ecsImageSharing.query';

/** What was seen of an image, and as whom, a line each. */
export function imageFacts(session: AccountSession, image: SeenImage): vscode.MarkdownString {
  const { imageId, regionId, imageName, isPublic, shares } = image;
  const groups = shares?.groups ?? [];
  const lines = [
    imageName,
    vscode.l10n.t('Image {0} in {1}', imageId, regionId),
    sharesText(shares),
    (isPublic || groups.includes(everybody)) && vscode.l10n.t('Public: every Alibaba Cloud account may use it.'),
    isPublic === undefined && !groups.includes(everybody) && vscode.l10n.t('Whether it is public is not known.'),
    ...groups.filter((group) => group !== everybody).map((group) => vscode.l10n.t('Share group {0}', group)),
    accountText(session),
  ];
  const text = lines.filter((line) => typeof line === 'string' && line !== '').map((line) => unlinkedText(`${line}`));
  return new vscode.MarkdownString().appendText(text.join('\n'));
}

function sharesText(shares: SeenShares | undefined): string {
  if (!shares) {
    return vscode.l10n.t('Not known with whom it is shared.');
  }
  const { accounts, asOf } = shares;
  const time = readersTimes().local(asOf);
  switch (accounts) {
    case 0:
      return vscode.l10n.t('Shared with no account (as of {0})', time);
    case 1:
      return vscode.l10n.t('Shared with 1 account (as of {0})', time);
    default:
      return vscode.l10n.t('Shared with {0} accounts (as of {1})', accounts, time);
  }
}

/** Names stand in the facts only: here stand IDs that were checked, and one command is all that may be run. */
export function queryLink({ id }: AccountSession, { regionId, imageId }: SeenImage): vscode.MarkdownString {
  const given = encodeURIComponent(JSON.stringify([{ sessionId: id, regionId, imageId }]));
  const link = new vscode.MarkdownString();
  link.isTrusted = { enabledCommands: [queryCommand] };
  return link.appendMarkdown(`[${vscode.l10n.t('Query Share Permission')}](command:${queryCommand}?${given})`);
}

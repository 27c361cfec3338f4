import { l10n, window } from 'vscode';
import { plainText } from '../ecs/plainText';
import { readAll } from '../results/readAll';
import { copies } from '../toClipboard';
import type { ImageNode } from '../tree/imageNode';
import type { CommandContext } from './commandContext';
import { copyLines } from './copyIds';

/** Copies the ID of every account that an image is shared with: all pages, or nothing. */
export async function copyAllAccountIds(
  { sessions }: Pick<CommandContext, 'sessions'>,
  image?: Pick<ImageNode, 'regionId' | 'imageId'>,
): Promise<void> {
  if (!image) {
    return;
  }
  const { regionId, imageId } = image;
  const isNewest = copies.begin();
  const session = await sessions.active();
  const all = session && (await readAll(session, { regionId, imageId }, session.ended));
  if (all?.accounts.length === 0) {
    void window.showInformationMessage(plainText(l10n.t('Image {0} is not shared with any account.', imageId)));
  } else if (all && isNewest()) {
    await copyLines(all.accounts.map(({ accountId }) => accountId));
  }
}

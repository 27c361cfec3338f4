import { l10n, window } from 'vscode';
import { cancellable } from '../cancellable';
import type { AccountSession } from '../credentials/accountSession';
import type { ImageKey } from '../ecs/model';
import { plainText } from '../ecs/plainText';
import { type AllAccounts, allAccounts } from './allAccounts';
import { incompleteText } from './noticeText';

/**
 * Every account of an image, with progress and a way to cancel. Resolves with undefined when there is nothing to go on
 * with: cancelled, or incomplete and not wanted that way. Rejects when a page fails.
 */
export async function readAll(
  session: AccountSession,
  image: ImageKey,
  closed: AbortSignal,
): Promise<AllAccounts | undefined> {
  const title = plainText(l10n.t('Reading all accounts that {0} is shared with', image.imageId));
  const all = await cancellable(title, [closed, session.ended], (signal, progress) => {
    let shown = 0;
    return allAccounts(session.client, image, signal, (loaded, total) => {
      const percent = total > 0 ? Math.min(100, (100 * loaded) / total) : 100;
      progress.report({ message: l10n.t('{0} of {1}', loaded, total), increment: percent - shown });
      shown = percent;
    });
  });
  const wanted = all && (await acceptable(all));
  return wanted && !closed.aborted && !session.ended.aborted ? all : undefined;
}

async function acceptable(all: AllAccounts): Promise<boolean> {
  const incomplete = incompleteText(all);
  if (!incomplete) {
    return true;
  }
  const goOn = l10n.t('Continue with {0}', all.accounts.length);
  return (await window.showWarningMessage(incomplete, { modal: true }, goOn)) === goOn;
}

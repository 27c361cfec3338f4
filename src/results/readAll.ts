import { l10n, ProgressLocation, window } from 'vscode';
import type { AccountSession } from '../credentials/accountSession';
import { isCancelled } from '../ecs/ecsError';
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
  const stop = new AbortController();
  const signal = AbortSignal.any([stop.signal, closed, session.ended]);
  const options = {
    location: ProgressLocation.Notification,
    title: plainText(l10n.t('Reading all accounts that {0} is shared with', image.imageId)),
    cancellable: true,
  };
  try {
    const all = await window.withProgress(options, async (progress, token) => {
      const listener = token.onCancellationRequested(() => stop.abort());
      let shown = 0;
      try {
        return await allAccounts(session.client, image, signal, (loaded, total) => {
          const percent = total > 0 ? Math.min(100, (100 * loaded) / total) : 100;
          progress.report({ message: l10n.t('{0} of {1}', loaded, total), increment: percent - shown });
          shown = percent;
        });
      } finally {
        listener.dispose();
      }
    });
    const wanted = !signal.aborted && (await acceptable(all));
    return wanted && !signal.aborted ? all : undefined;
  } catch (error) {
    if (signal.aborted || isCancelled(error)) {
      return undefined;
    }
    throw error;
  }
}

async function acceptable(all: AllAccounts): Promise<boolean> {
  const incomplete = incompleteText(all);
  if (!incomplete) {
    return true;
  }
  const goOn = l10n.t('Continue with {0}', all.accounts.length);
  return (await window.showWarningMessage(incomplete, { modal: true }, goOn)) === goOn;
}

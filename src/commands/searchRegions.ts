import { l10n, ProgressLocation, window } from 'vscode';
import type { AccountSession } from '../credentials/accountSession';
import { isCancelled } from '../ecs/ecsError';
import { type FoundImages, findImages } from '../ecs/findImages';
import { plainText } from '../ecs/plainText';

/** Asks ECS for images by ID or name, with progress and a way to cancel; undefined when that was cancelled. */
export async function searchRegions(
  session: AccountSession,
  regionIds: readonly string[],
  text: string,
): Promise<FoundImages | undefined> {
  const stop = new AbortController();
  const signal = AbortSignal.any([stop.signal, session.ended]);
  const options = {
    location: ProgressLocation.Notification,
    title: plainText(l10n.t('Looking for {0} in {1} regions', text, regionIds.length)),
    cancellable: true,
  };
  try {
    return await window.withProgress(options, async (_progress, token) => {
      const listener = token.onCancellationRequested(() => stop.abort());
      try {
        return await findImages(session.client, regionIds, text, signal);
      } finally {
        listener.dispose();
      }
    });
  } catch (error) {
    if (signal.aborted || isCancelled(error)) {
      return undefined;
    }
    throw error;
  }
}

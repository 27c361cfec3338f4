import { l10n } from 'vscode';
import { cancellable } from '../cancellable';
import type { AccountSession } from '../credentials/accountSession';
import { type FoundImages, findImages } from '../ecs/findImages';
import { plainText } from '../ecs/plainText';

/** Asks ECS for images by ID or name, with progress and a way to cancel; undefined when that was cancelled. */
export function searchRegions(
  { client, ended }: AccountSession,
  regionIds: readonly string[],
  text: string,
): Promise<FoundImages | undefined> {
  const title = plainText(l10n.t('Looking for {0} in {1} regions', text, regionIds.length));
  return cancellable(title, [ended], (signal) => findImages(client, regionIds, text, signal));
}

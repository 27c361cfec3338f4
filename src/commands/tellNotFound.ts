import { l10n, window } from 'vscode';
import type { FoundImages } from '../ecs/findImages';
import { plainText } from '../ecs/plainText';
import { offerLog } from '../showError';
import type { RegionsNode } from '../tree/regionsNode';
import { withoutWaiting } from '../withoutWaiting';

/** Says that an image was not found, or that this is not known; resolves with whether to search again. */
export async function tellNotFound(
  root: RegionsNode,
  text: string,
  regionIds: readonly string[],
  { failures, more }: FoundImages,
): Promise<boolean> {
  const failed = [...failures.keys()];
  const doubts = [
    failed.length > 0 &&
      l10n.t('It is not known whether there is an image {0}: {1} could not be searched.', text, names(root, failed)),
    more.length > 0 &&
      l10n.t(
        'It is not known whether there is an image {0}: ECS has images that match in {1}, but did not list them.',
        text,
        names(root, more),
      ),
  ].filter((doubt) => typeof doubt === 'string');
  if (doubts.length > 0) {
    const retry = l10n.t('Retry');
    return (await warn(doubts.join(' '), retry)) === retry;
  }
  const what =
    regionIds.length < root.regions().length
      ? l10n.t(
          'No image {0} was found in the regions that are shown ({1}). The others were not searched.',
          text,
          regionIds.length,
        )
      : l10n.t('No image {0} was found in any region, or there is no permission to list it.', text);
  void window.showInformationMessage(plainText(what, 1000));
  return false;
}

/** Names the regions that did not answer, beside what was found in the others. */
export function tellNotSearched(root: RegionsNode, { failures }: FoundImages): void {
  if (failures.size > 0) {
    withoutWaiting(warn(l10n.t('There may be more: {0} could not be searched.', names(root, [...failures.keys()]))));
  }
}

function warn(text: string, ...actions: string[]): Promise<string | undefined> {
  return offerLog(window.showWarningMessage, plainText(text, 1000), actions);
}

function names(root: RegionsNode, regionIds: readonly string[]): string {
  const named = root.regions().filter(({ regionId }) => regionIds.includes(regionId));
  return named.map(({ regionName }) => regionName).join(', ');
}

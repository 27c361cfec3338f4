import { l10n, type QuickPickItem, QuickPickItemKind } from 'vscode';
import type { FoundImage } from '../ecs/findImages';
import { plainText } from '../ecs/plainText';
import type { RegionsNode } from '../tree/regionsNode';
import { showQuickPick } from './showQuickPick';

/** What choosing to look in all regions gives. */
export const searchOn = Symbol('searchOn');

interface Choice extends QuickPickItem {
  readonly gives?: FoundImage | typeof searchOn;
}

/** Lets the person choose one of several images, those with exactly this name first, or to search on. */
export async function pickFoundImage(
  root: RegionsNode,
  text: string,
  found: readonly FoundImage[],
  canSearchOn: boolean,
  more: readonly string[] = [],
): Promise<FoundImage | typeof searchOn | undefined> {
  const isExact = ({ image }: FoundImage) => image.imageName === text;
  const ordered = [...found.filter(isExact), ...found.filter((image) => !isExact(image))];
  const items: Choice[] = ordered.map((image) => choiceOf(root, image));
  if (canSearchOn) {
    items.push({ label: '', kind: QuickPickItemKind.Separator });
    items.push({ label: l10n.t('$(search) Search the Shown Regions…'), gives: searchOn });
  }
  const placeHolder = canSearchOn
    ? l10n.t('These images are loaded')
    : more.length > 0
      ? l10n.t('The first of many: go to an image again with more of its name for others')
      : l10n.t('Which image?');
  return (await showQuickPick(items, { placeHolder, matchOnDescription: true }))?.gives;
}

function choiceOf(root: RegionsNode, found: FoundImage): Choice {
  const { regionId, image } = found;
  const region = root.regions().find((node) => node.regionId === regionId)?.regionName ?? regionId;
  return {
    label: plainText(image.imageName || image.imageId),
    description: plainText(`${region} · ${image.imageId}`),
    gives: found,
  };
}

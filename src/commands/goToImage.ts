import { l10n } from 'vscode';
import type { FoundImage } from '../ecs/findImages';
import { matcherOf } from '../tree/filter/imageFilter';
import type { RegionsNode } from '../tree/regionsNode';
import { askText } from './askText';
import type { CommandContext } from './commandContext';
import { imageIdUnderCursor } from './imageIdUnderCursor';
import { tellAccountNeeded } from './offerAccounts';
import { pickFoundImage, searchOn } from './pickFoundImage';
import { revealImage } from './revealImage';
import { searchRegions } from './searchRegions';
import { tellNotFound, tellNotSearched } from './tellNotFound';

/** Asks for an ID or a name, and selects the image in the Images view: one that is loaded, or else one that ECS finds. */
export async function goToImage({ images }: Pick<CommandContext, 'images'>): Promise<void> {
  const root = (await images.regions()) ?? tellAccountNeeded();
  const text = root && (await askIdOrName());
  const image = root && text ? await find(root, text) : undefined;
  // Another account may be shown by now.
  if (root && image && images.shown === root.context.shown) {
    forgetOlderList(root, image);
    await revealImage({ images }, { regionId: image.regionId, imageId: image.image.imageId });
  }
}

/** ECS knows an image by now that a list which was read to its end has not. */
function forgetOlderList(root: RegionsNode, { regionId, image }: FoundImage): void {
  const region = root.regions().find((node) => node.regionId === regionId);
  if (region?.list.pager?.done && !region.loaded().some(({ imageId }) => imageId === image.imageId)) {
    region.list.invalidate();
  }
}

async function askIdOrName(): Promise<string | undefined> {
  const text = await askText({
    title: l10n.t('Go to Image'),
    prompt: l10n.t('ID of an image, or a part of its name'),
    value: imageIdUnderCursor() ?? '',
    validate: (typed) => (/^.{1,128}$/.test(typed) ? undefined : l10n.t('Type 1 to 128 characters.')),
  });
  return typeof text === 'string' ? text : undefined;
}

async function find(root: RegionsNode, text: string): Promise<FoundImage | undefined> {
  const loaded = loadedImages(root, text);
  const known = loaded.find(({ image }) => image.imageId === text);
  if (known || loaded.length === 0) {
    return known ?? search(root, text);
  }
  const chosen = await pickFoundImage(root, text, loaded, true);
  return chosen === searchOn ? search(root, text) : chosen;
}

function loadedImages(root: RegionsNode, text: string): readonly FoundImage[] {
  const matches = matcherOf({ text, onlyShared: false, onlyPublic: false });
  return root.shownRegions().flatMap((region) =>
    region
      .loaded()
      .filter(matches)
      .map(({ regionId, image }) => ({ regionId, image })),
  );
}

async function search(root: RegionsNode, text: string): Promise<FoundImage | undefined> {
  const regionIds = root.shownRegions().map(({ regionId }) => regionId);
  const result = await searchRegions(root.context.session, regionIds, text);
  if (!result) {
    return undefined;
  }
  const { found, more } = result;
  if (found.length === 0) {
    return (await tellNotFound(root, text, regionIds, result)) ? search(root, text) : undefined;
  }
  tellNotSearched(root, result);
  const [only] = found;
  const isOnly = found.length === 1 && more.length === 0;
  const chosen = isOnly ? only : await pickFoundImage(root, text, found, false, more);
  return chosen === searchOn ? undefined : chosen;
}

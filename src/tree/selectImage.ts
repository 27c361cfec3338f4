import * as vscode from 'vscode';
import type { ImageKey } from '../ecs/model';
import { sayBriefly } from '../sayBriefly';
import { bringImage } from './bringImage';
import type { RegionsNode } from './regionsNode';
import type { TreeNode } from './treeNode';

/**
 * Selects an image in a view once {@link bringImage} has brought its row, and takes away what hides it. Tells whether it
 * did, as far as the image could be looked for.
 * @throws EcsError when the regions or the images could not be listed
 */
export async function selectImage(
  view: vscode.TreeView<TreeNode>,
  root: RegionsNode,
  { regionId, imageId }: ImageKey,
  isShown: () => boolean,
): Promise<boolean | undefined> {
  const image = await bringImage(root, regionId, imageId, isShown);
  if (!image) {
    return image;
  }
  if (await image.context.shown.makeWayFor(regionId, image)) {
    sayBriefly(vscode.l10n.t('The filter hid this image and was cleared.'));
  }
  if (isShown()) {
    await view.reveal(image, { select: true, focus: true });
  }
  return true;
}

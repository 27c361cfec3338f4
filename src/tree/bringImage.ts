import type { ImageNode } from './imageNode';
import type { RegionNode } from './regionNode';
import type { RegionsNode } from './regionsNode';

/**
 * The row of an image, whose region is loaded page by page until it comes, shown or not. False when the region is read
 * to its end and has no such image, or there is no such region; undefined when somebody stopped the loading, other pages
 * are being loaded, or the account is shown no more.
 * @throws EcsError when the regions or the images could not be listed
 */
export async function bringImage(
  root: RegionsNode,
  regionId: string,
  imageId: string,
  isShown: () => boolean,
): Promise<ImageNode | false | undefined> {
  await root.opened();
  const region = root.regions().find((node) => node.regionId === regionId);
  if (!region) {
    return false;
  }
  const find = () => region.loaded().find((node) => node.imageId === imageId);
  if (!find()) {
    await region.list.reopen();
  }
  let added = true;
  while (added && !find() && isShown()) {
    // No page comes when it failed, was cancelled, or another load is under way.
    added = await region.list.loadMore();
  }
  const image = find();
  if (!image && region.list.failure) {
    throw region.list.failure;
  }
  if (!isShown() || (!image && !isWhole(region))) {
    return undefined;
  }
  return image ?? false;
}

/** Nothing that the region has can be missing. */
function isWhole({ list }: RegionNode): boolean {
  return list.pager?.complete === true && !list.cancelled && !list.waiting;
}

import type { ImageKey } from '../ecs/model';
import { isImageId, isRegionId } from '../ecs/request';

/** The parts of a `vscode.Uri` that count; `query` is decoded already. */
export interface LinkParts {
  readonly path: string;
  readonly query: string;
  readonly fragment: string;
}

/** The ID of this extension, by which the editor knows whose link it is. */
const authority = 'ecs-image-sharing.ecs-image-sharing';
const path = '/query';

/** The link to the share permission of an image; `scheme` is that of the editor, such as `vscode` or `cursor`. */
export function imageLink(scheme: string, { regionId, imageId }: ImageKey): string {
  return `${scheme}://${authority}${path}?${new URLSearchParams({ regionId, imageId })}`;
}

/** The image that a link is to. Undefined for any link but those that `imageLink` makes, whoever made it. */
export function linkedImage(link: LinkParts): ImageKey | undefined {
  if (link.path !== path || link.fragment !== '') {
    return undefined;
  }
  const fields = link.query.split('&').map((field) => field.split('='));
  const hasOthers = fields.length !== 2 || fields.some(({ length }) => length !== 2);
  const values = new Map(fields.map(([name, value]) => [name, value] as const));
  const [regionId, imageId] = [values.get('regionId') ?? '', values.get('imageId') ?? ''];
  return !hasOthers && isRegionId(regionId) && isImageId(imageId) ? { regionId, imageId } : undefined;
}

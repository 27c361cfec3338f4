import type { Image } from '../../ecs/model';
import { everybody } from '../../sweep/sharedWith';

/** Which images are shown. */
export interface ImageFilter {
  /** Part of a name or an ID, in upper or lower case; empty for any. */
  readonly text: string;
  readonly onlyShared: boolean;
  readonly onlyPublic: boolean;
}

/** An image and, once they have been read, its shares. */
export interface Candidate {
  readonly image: Pick<Image, 'imageId' | 'imageName' | 'isPublic' | 'isSelfShared'>;
  readonly shares?: { readonly groups: ReadonlySet<string>; readonly items: readonly unknown[] };
}

export const everyImage: ImageFilter = { text: '', onlyShared: false, onlyPublic: false };

/** Whether the filter leaves anything out. */
export function isActive({ text, onlyShared, onlyPublic }: ImageFilter): boolean {
  return text.trim() !== '' || onlyShared || onlyPublic;
}

/** What tells whether an image is shown. Thousands are asked at every key that is pressed. */
export function matcherOf({ text, onlyShared, onlyPublic }: ImageFilter): (candidate: Candidate) => boolean {
  const wanted = text.trim().toLowerCase();
  return (candidate) =>
    (!onlyPublic || isOpenToAll(candidate)) &&
    (!onlyShared || mayBeShared(candidate)) &&
    (wanted === '' ||
      candidate.image.imageName.toLowerCase().includes(wanted) ||
      candidate.image.imageId.toLowerCase().includes(wanted));
}

/** ECS lists it as public, or a share group that has been read opens it to everybody. */
export function isOpenToAll({ image, shares }: Candidate): boolean {
  return image.isPublic || shares?.groups.has(everybody) === true;
}

/**
 * ECS says that it is shared, or says nothing of that, or shares of it have been read. A public image is shared with
 * everybody.
 */
function mayBeShared(candidate: Candidate): boolean {
  const { image, shares } = candidate;
  const read = shares !== undefined && (shares.groups.size > 0 || shares.items.length > 0);
  const unknown = image.isSelfShared === undefined && shares === undefined;
  return image.isSelfShared === true || unknown || read || isOpenToAll(candidate);
}

import type { EcsClient } from './client';
import { cancelled, EcsError, isImageNotFound } from './ecsError';
import { fewAtATime } from './fewAtATime';
import type { Image, Page } from './model';
import { type ImagesRequest, isImageId, largestPageSize } from './request';

export interface FoundImage {
  readonly regionId: string;
  readonly image: Image;
}

export interface FoundImages {
  /** Those of the regions that answered, in the order in which the regions were given. */
  readonly found: readonly FoundImage[];
  /** Regions that did not answer, by ID: whether the image is there is not known. */
  readonly failures: ReadonlyMap<string, EcsError>;
  /** IDs of the regions that have more of that name than was read. */
  readonly more: readonly string[];
}

/** Remote regions are slow, and each has a quota of its own. */
const mostAtATime = 6;

/** Pages without a match that are read of one region: at a hundred images a page, more than an account has. */
const mostEmptyPages = 50;

/**
 * Looks for own images by ID, or by a name as `ImageName` of DescribeImages understands it, in several regions at once.
 * A text that can be an ID is taken for one first, and for a name only when all regions answered and none knows the ID.
 * Of each region the first page that brings anything counts: a page may be empty though a later one is not.
 *
 * @throws EcsError of kind `cancelled` when the signal has aborted
 */
export async function findImages(
  client: Pick<EcsClient, 'images'>,
  regionIds: readonly string[],
  text: string,
  signal: AbortSignal,
): Promise<FoundImages> {
  const byId = looksLikeImageId(text) ? await ask(client, regionIds, { imageId: text }, signal) : undefined;
  const settled = byId && (byId.found.length > 0 || byId.failures.size > 0 || byId.more.length > 0);
  return settled ? byId : ask(client, regionIds, { imageName: text }, signal);
}

/** Words that people type are valid IDs too, so only what has an ID's prefix or a disk image's name counts. */
export function looksLikeImageId(text: string): boolean {
  return isImageId(text) && (/^m-/.test(text) || /\.(vhd|raw|qcow2)$/.test(text));
}

type Wanted = Pick<ImagesRequest, 'imageId' | 'imageName'>;

async function ask(
  client: Pick<EcsClient, 'images'>,
  regionIds: readonly string[],
  wanted: Wanted,
  signal: AbortSignal,
): Promise<FoundImages> {
  const found = new Map<string, readonly Image[]>();
  const failures = new Map<string, EcsError>();
  const more: string[] = [];
  const askRegion = async (regionId: string) => {
    try {
      const page = await firstPageWithItems(client, regionId, wanted, signal);
      found.set(regionId, page.items);
      if (page.totalCount > page.items.length) {
        more.push(regionId);
      }
    } catch (error) {
      if (!(error instanceof EcsError)) {
        throw error;
      }
      if (!isImageNotFound(error.facts)) {
        failures.set(regionId, error);
      }
    }
  };
  await fewAtATime(regionIds, mostAtATime, askRegion, signal);
  if (signal.aborted) {
    throw cancelled();
  }
  return {
    found: regionIds.flatMap((regionId) => (found.get(regionId) ?? []).map((image) => ({ regionId, image }))),
    failures,
    more,
  };
}

async function firstPageWithItems(
  client: Pick<EcsClient, 'images'>,
  regionId: string,
  wanted: Wanted,
  signal: AbortSignal,
): Promise<Page<Image>> {
  for (let pageNumber = 1; ; pageNumber += 1) {
    const page = await client.images(regionId, { ...wanted, pageNumber, pageSize: largestPageSize }, signal);
    const isLast = pageNumber * page.pageSize >= page.totalCount || pageNumber >= mostEmptyPages;
    if (page.items.length > 0 || isLast) {
      return page;
    }
  }
}

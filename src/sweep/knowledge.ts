import type { SweepResult, SweptImage } from './model';
import { imageKey } from './sharedWith';

/**
 * Tells whether a sweep knows an image: read it whole, or would have listed it if it were there. `swept` is what the
 * sweep has of it, if anything.
 */
export function knowledgeOf({ regions, gaps }: Pick<SweepResult, 'regions' | 'gaps'>) {
  const listed = new Set(regions.map(({ regionId }) => regionId));
  const doubtful = new Set<string>();
  let regionsKnown = true;
  for (const { regionId, image } of gaps) {
    if (regionId === undefined) {
      regionsKnown = false;
    } else if (image) {
      doubtful.add(imageKey(regionId, image.imageId));
    } else {
      listed.delete(regionId);
    }
  }
  return (regionId: string, imageId: string, swept: SweptImage | undefined): boolean =>
    !doubtful.has(imageKey(regionId, imageId)) && (swept !== undefined || (regionsKnown && listed.has(regionId)));
}

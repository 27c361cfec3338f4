import { isRegionId } from '../ecs/request';
import type { SeenImage, SeenImages } from '../ecs/seenImages';
import type { SweepResult } from '../sweep/model';

/** What is known of an image without asking: from the answers of this window, or else from the last sweep. */
export function knownImage(
  seen: Pick<SeenImages, 'find'>,
  sweep: SweepResult | undefined,
  imageId: string,
): SeenImage | undefined {
  return seen.find(imageId) ?? (sweep && sweptImage(sweep, imageId));
}

function sweptImage({ images, gaps, startedAt }: SweepResult, imageId: string): SeenImage | undefined {
  const swept = images.find(({ image }) => image.imageId === imageId);
  if (!swept || !isRegionId(swept.regionId)) {
    return undefined;
  }
  const { regionId, image, groups, accountIds } = swept;
  const isWhole = !gaps.some((gap) => gap.image?.imageId === imageId);
  const shares = isWhole ? { accounts: accountIds.length, groups, asOf: new Date(startedAt) } : undefined;
  return { regionId, imageId, imageName: image.imageName, isPublic: image.isPublic, shares };
}

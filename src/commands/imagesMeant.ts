import type { ImageKey } from '../ecs/model';
import { checkImageId, checkRegionId } from '../ecs/request';

/**
 * The images that a menu or another caller names: those of all selected rows, or of the one. Rows of anything else count
 * for nothing.
 * @throws EcsError of kind `invalid` for what is no ID
 */
export function imagesMeant(row?: unknown, rows?: unknown): readonly ImageKey[] {
  const chosen: readonly unknown[] = Array.isArray(rows) && rows.length > 0 ? rows : [row];
  return chosen.flatMap((each) => {
    const { regionId, imageId } = (each ?? {}) as Record<string, unknown>;
    if (typeof regionId !== 'string' || typeof imageId !== 'string') {
      return [];
    }
    checkRegionId(regionId);
    checkImageId(imageId);
    return [{ regionId, imageId }];
  });
}

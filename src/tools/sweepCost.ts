import { largestPageSize } from '../ecs/request';
import type { SweepResult } from '../sweep/model';

/**
 * About how many requests a sweep like this one takes: the regions, each region's images and each image's share
 * permission, page by page. What the sweep did not find out costs extra.
 */
export function requestsOf({ regions, images }: Pick<SweepResult, 'regions' | 'images'>): number {
  const perRegion = new Map<string, number>(regions.map(({ regionId }) => [regionId, 0]));
  let requests = 1;
  for (const { regionId, accountIds } of images) {
    perRegion.set(regionId, (perRegion.get(regionId) ?? 0) + 1);
    requests += pages(accountIds.length);
  }
  for (const count of perRegion.values()) {
    requests += pages(count);
  }
  return requests;
}

function pages(count: number): number {
  return Math.max(1, Math.ceil(count / largestPageSize));
}

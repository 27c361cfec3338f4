import { sampleAccountId } from '../../src/sample/accounts';
import { type ImageWish, makeImage } from '../../src/sample/image';
import { MadeUpAccount } from '../../src/sample/madeUpAccount';
import { sampleRegions } from '../../src/sample/regions';

export interface AccountSize {
  /** How many of the public regions, from the first; at most 32. */
  readonly regions: number;
  readonly imagesPerRegion: number | ((regionIndex: number) => number);
  /** How many accounts each image is shared with. */
  readonly sharees: number | ((regionIndex: number, imageIndex: number) => number);
  readonly accountId?: string;
  /** Another seed makes other images and sharees. */
  readonly seed?: string;
}

/** An account of any size; what nobody asks about costs nothing. */
export function accountOfSize(size: AccountSize): MadeUpAccount {
  const { imagesPerRegion, sharees, accountId = sampleAccountId, seed = 'size' } = size;
  const regions = sampleRegions.slice(0, size.regions);
  return new MadeUpAccount(accountId, regions, (region) => {
    const regionIndex = regions.indexOf(region);
    const length = typeof imagesPerRegion === 'number' ? imagesPerRegion : imagesPerRegion(regionIndex);
    return Array.from({ length }, (_, index) => {
      const wish: ImageWish = { sharees: typeof sharees === 'number' ? sharees : sharees(regionIndex, index) };
      return makeImage(region, index, seed, wish);
    });
  });
}

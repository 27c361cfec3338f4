import type { EcsErrorFacts } from '../ecs/ecsError';
import {
  type KeptGap,
  type KeptImage,
  type KeptShares,
  keptGap,
  keptHeader,
  keptImage,
  keptShares,
} from './keptSchemas';
import type { Gap, SweepResult, SweptImage } from './model';
import { TimeSlices } from './timeSlices';

/** The sweep that `keptLines` wrote down. @throws when the lines say anything else */
export async function sweepOf(lines: AsyncIterable<string>): Promise<SweepResult> {
  const reader = lines[Symbol.asyncIterator]();
  const slices = new TimeSlices();
  const next = async (): Promise<unknown> => {
    if (slices.used) {
      await slices.next();
    }
    const line = await reader.next();
    return line.done ? undefined : JSON.parse(line.value);
  };
  const { format, version, gapCount, imageCount, regions, ...facts } = keptHeader.parse(await next());
  const gaps: Gap[] = [];
  while (gaps.length < gapCount) {
    gaps.push(gapOf(keptGap.parse(await next())));
  }
  const accounts: string[] = [];
  const regionIds = new Map<string, string>();
  const images: SweptImage[] = [];
  while (images.length < imageCount) {
    const [regionId, image, groups, shareCount] = keptImage.parse(await next());
    const accountIds: string[] = [];
    const sharedTimes: number[] = [];
    while (accountIds.length < shareCount) {
      addShares(keptShares.parse(await next()), accounts, accountIds, sharedTimes);
    }
    if (accountIds.length !== shareCount) {
      throw new RangeError('More shares than the image has.');
    }
    // One string for all images of a region: each line has its own.
    const region = regionIds.get(regionId) ?? regionId;
    regionIds.set(region, region);
    images.push({ regionId: region, image: imageOf(image), groups, accountIds, sharedTimes });
  }
  if ((await next()) !== undefined) {
    throw new SyntaxError('More lines than images.');
  }
  const regionList = regions.map(([regionId, localName]) => ({ regionId, localName }));
  return { ...facts, regions: regionList, images, gaps };
}

/** Brings the shares of a line to an image, and new accounts to the dictionary. */
function addShares(
  [newAccounts, numbers, times]: KeptShares,
  accounts: string[],
  accountIds: string[],
  sharedTimes: number[],
): void {
  accounts.push(...newAccounts);
  let time = 0;
  for (const [index, number] of numbers.entries()) {
    const accountId = accounts[number];
    const difference = times[index];
    if (accountId === undefined || difference === undefined) {
      throw new RangeError('A share without its account or time.');
    }
    time += difference;
    accountIds.push(accountId);
    sharedTimes.push(time);
  }
}

function imageOf([imageId, imageName, status, isPublic, creationTime]: KeptImage[1]): SweptImage['image'] {
  return { imageId, imageName, status, isPublic, creationTime: creationTime ?? undefined };
}

function gapOf({ regionId, image, error }: KeptGap): Gap {
  const { freeAt, ...facts } = error;
  const restored: EcsErrorFacts = freeAt === undefined ? facts : { ...facts, freeAt: new Date(freeAt) };
  return {
    ...(regionId === undefined ? {} : { regionId }),
    ...(image ? { image: imageOf(image) } : {}),
    error: restored,
  };
}

import { randomInt } from 'node:crypto';
import { SweepStore } from '../../../src/sweep/sweepStore';

/** A process of its own, as an extension host is: saves one sweep after the other until it is killed, and tells of each. */
async function saveOnAndOn(directory: string): Promise<void> {
  const store = new SweepStore(directory);
  // Nothing that compresses well, so that there is much to write.
  const numbers = Array.from({ length: 8_000 }, () => randomInt(2 ** 47));
  const image = { imageId: 'm-1', imageName: 'web', status: 'Available', isPublic: false };
  const accountIds = numbers.map(String);
  const sharedTimes = numbers.map((number) => number % 2 ** 30);
  const images = [{ regionId: 'cn-hangzhou', image, groups: [], accountIds, sharedTimes }];
  const rest = { accountId: '1', regions: [], gaps: [], cancelled: false, skippedImages: 0, images };
  while (true) {
    const startedAt = new Date().toISOString();
    await store.save('profile', { ...rest, startedAt, finishedAt: startedAt });
    process.stdout.write(`${startedAt}\n`);
  }
}

void saveOnAndOn(process.argv[2] ?? '');

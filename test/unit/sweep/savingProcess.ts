import { randomInt } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { SweepStore } from '../../../src/sweep/sweepStore';

/**
 * A process of its own, as an extension host is: saves one sweep after the other and tells of each, until it is killed.
 * Told `writing`, it kills itself while it writes the second.
 */
async function saveOnAndOn(directory: string, killed: string): Promise<void> {
  const store = new SweepStore(directory);
  // Nothing that compresses well, so that there is much to write.
  const numbers = Array.from({ length: 15_000 }, () => randomInt(2 ** 47));
  const image = { imageId: 'm-1', imageName: 'web', status: 'Available', isPublic: false };
  const accountIds = numbers.map(String);
  const sharedTimes = numbers.map((number) => number % 2 ** 30);
  const images = [{ regionId: 'cn-hangzhou', image, groups: [], accountIds, sharedTimes }];
  const rest = { accountId: '1', regions: [], gaps: [], cancelled: false, skippedImages: 0, images };
  for (let saved = 0; ; saved += 1) {
    if (saved === 1 && killed === 'writing') {
      dieAtNewFile(join(directory, 'profile'));
    }
    const startedAt = new Date().toISOString();
    await store.save('profile', { ...rest, startedAt, finishedAt: startedAt });
    process.stdout.write(`${startedAt}\n`);
  }
}

/** As soon as a file appears, or some instants later. */
function dieAtNewFile(folder: string): void {
  const known = new Set(readdirSync(folder));
  const look = () => {
    if (readdirSync(folder).some((name) => !known.has(name))) {
      const until = performance.now() + randomInt(3);
      while (performance.now() < until) {}
      process.kill(process.pid, 'SIGKILL');
    }
    setTimeout(look);
  };
  look();
}

void saveOnAndOn(process.argv[2] ?? '', process.argv[3] ?? '');

import type { EcsErrorFacts } from '../ecs/ecsError';
import { redact } from '../ecs/redact';
import { joined, mapped } from './formats/pieces';
import type { KeptGap, KeptHeader, KeptImage, KeptShares } from './keptSchemas';
import { keptFormat, keptVersion } from './keptSchemas';
import type { SweepResult, SweptImage } from './model';

/** So many shares make a line that is parsed at once. */
const sharesPerLine = 2_000;

/**
 * JSON, line by line: a header; a line for each gap; for each image a line of its own and then its shares in columns, at most
 * {@link sharesPerLine} at a time, until there are as many as the image says. Accounts are numbers, in the order in
 * which they first appear; times are differences to the share before.
 */
export function keptLines(result: SweepResult): AsyncGenerator<string> {
  return joined(mapped(entriesOf(result), (line) => `${JSON.stringify(line)}\n`));
}

function* entriesOf(result: SweepResult): Generator<KeptHeader | KeptGap | KeptImage | KeptShares> {
  yield headerOf(result);
  const { gaps, images } = result;
  for (const { regionId, image, error } of gaps) {
    yield { regionId, image: image && imageLine(image), error: errorLine(error) };
  }
  yield* imageLines(images);
}

function* imageLines(images: readonly SweptImage[]): Generator<KeptImage | KeptShares> {
  const numbers = new Map<string, number>();
  for (const { regionId, image, groups, accountIds, sharedTimes } of images) {
    yield [regionId, imageLine(image), [...groups], accountIds.length];
    for (let start = 0; start < accountIds.length; start += sharesPerLine) {
      const newAccounts: string[] = [];
      const accounts = accountIds.slice(start, start + sharesPerLine).map((accountId) => {
        const number = numbers.get(accountId) ?? numbers.size;
        if (number === numbers.size) {
          numbers.set(accountId, number);
          newAccounts.push(accountId);
        }
        return number;
      });
      const times = accounts.map((_, index) => sharedTimes[start + index] ?? 0);
      yield [newAccounts, accounts, times.map((time, index) => time - (times[index - 1] ?? 0))];
    }
  }
}

function headerOf({ accountId, startedAt, finishedAt, regions, images, gaps, cancelled, skippedImages }: SweepResult) {
  return {
    format: keptFormat,
    version: keptVersion,
    accountId,
    startedAt,
    finishedAt,
    regions: regions.map(({ regionId, localName }) => [regionId, localName]),
    gapCount: gaps.length,
    imageCount: images.length,
    cancelled,
    skippedImages,
  } satisfies KeptHeader;
}

function imageLine({ imageId, imageName, status, isPublic, creationTime }: SweptImage['image']): KeptImage[1] {
  return [imageId, imageName, status, isPublic, creationTime ?? null];
}

function errorLine(facts: EcsErrorFacts): KeptGap['error'] {
  const { kind, reason, action, regionId, imageId, code, httpStatus, requestId, requiredAction } = facts;
  const { nextStep, retryAfterMs, freeAt } = facts;
  const told = { kind, reason: redact(reason), action, regionId, imageId, code, httpStatus, requestId, requiredAction };
  return { ...told, nextStep: nextStep && redact(nextStep), retryAfterMs, freeAt: freeAt?.toISOString() };
}

import fc from 'fast-check';
import type { Gap, SweepResult, SweptImage } from '../../../src/sweep/model';

export function image(facts: Partial<SweptImage['image']> = {}): SweptImage['image'] {
  return {
    imageId: 'm-1',
    imageName: 'web',
    status: 'Available',
    isPublic: false,
    creationTime: '2024-01-01T00:00:00Z',
    ...facts,
  };
}

/** Shares from account to seconds since the epoch. */
export function swept(
  shares: Readonly<Record<string, number>> = {},
  facts: Partial<SweptImage['image']> = {},
  { regionId = 'cn-hangzhou', groups = [] }: Partial<Pick<SweptImage, 'regionId' | 'groups'>> = {},
): SweptImage {
  return {
    regionId,
    image: image(facts),
    groups,
    accountIds: Object.keys(shares),
    sharedTimes: Object.values(shares),
  };
}

export function sweep(facts: Partial<SweepResult> = {}): SweepResult {
  return {
    accountId: '1760914825517384',
    startedAt: '2026-05-01T10:00:00.000Z',
    finishedAt: '2026-05-01T10:01:00.000Z',
    regions: [
      { regionId: 'cn-hangzhou', localName: 'China (Hangzhou)' },
      { regionId: 'eu-central-1', localName: 'Germany (Frankfurt)' },
    ],
    images: [],
    gaps: [],
    cancelled: false,
    skippedImages: 0,
    ...facts,
  };
}

export const gap = (about: Omit<Gap, 'error'> = {}): Gap => ({
  ...about,
  error: {
    kind: 'permission',
    reason: 'Forbidden.',
    action: 'DescribeImages',
    code: 'Forbidden.RAM',
    requestId: 'R-1',
  },
});

const regionIds = ['cn-hangzhou', 'eu-central-1', 'us-west-1'];

/** Few IDs, so that two sweeps have much in common. */
const accountId = fc.integer({ min: 0, max: 8 }).map((number) => `500${number}`);

const shares = fc.uniqueArray(fc.tuple(accountId, fc.nat(2_000_000_000)), { selector: ([id]) => id, maxLength: 6 });

const anyImage: fc.Arbitrary<SweptImage> = fc
  .record({
    regionId: fc.constantFrom(...regionIds),
    number: fc.nat(5),
    imageName: fc.oneof(fc.constantFrom('web', 'db'), fc.string({ unit: 'binary', maxLength: 5 })),
    status: fc.constantFrom('Available', 'Deprecated', 'CreateFailed', 'new word'),
    isPublic: fc.boolean(),
    groups: fc.uniqueArray(fc.constantFrom('all', 'partners'), { maxLength: 2 }),
    shares,
  })
  .map(({ regionId, number, imageName, status, isPublic, groups, shares: pairs }) => ({
    regionId,
    image: image({ imageId: `m-${number}`, imageName, status, isPublic }),
    groups,
    accountIds: pairs.map(([id]) => id),
    sharedTimes: pairs.map(([, time]) => time),
  }));

export const anyImages = fc.uniqueArray(anyImage, { selector: keyOf, maxLength: 12 });

const anyGap: fc.Arbitrary<Gap> = fc
  .record({ regionId: fc.constantFrom(...regionIds, undefined), number: fc.option(fc.nat(5), { nil: undefined }) })
  .map(({ regionId, number }) => ({
    ...(regionId === undefined ? {} : { regionId }),
    ...(regionId === undefined || number === undefined ? {} : { image: image({ imageId: `m-${number}` }) }),
    error: { kind: 'throttled', reason: 'Later.', freeAt: new Date(1_800_000_000_000), httpStatus: 429 },
  }));

export const anySweep: fc.Arbitrary<SweepResult> = fc.record(
  {
    accountId: fc.constant('1'),
    startedAt: fc.constant('2026-05-01T10:00:00.000Z'),
    finishedAt: fc.constant('2026-05-01T10:01:00.000Z'),
    regions: fc
      .subarray(regionIds, { minLength: 1 })
      .map((ids) => ids.map((regionId) => ({ regionId, localName: `Name of ${regionId}` }))),
    images: anyImages,
    gaps: fc.array(anyGap, { maxLength: 2 }),
    cancelled: fc.boolean(),
    skippedImages: fc.nat(5),
  },
  { noNullPrototype: true },
);

export function keyOf({ regionId, image: { imageId } }: Pick<SweptImage, 'regionId' | 'image'>): string {
  return `${regionId}/${imageId}`;
}

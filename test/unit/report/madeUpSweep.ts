import fc from 'fast-check';
import type { SweepResult, SweptImage } from '../../../src/sweep/model';

export const accountIds = ['1000000000000001', '1000000000000002', '999', '5284106391875520', '1760914825517384'];

export const knownAccounts = {
  '999': 'Harbour',
  '5284106391875520': 'Northwind 10',
  '1000000000000002': 'Northwind 9',
};

export const regions: SweepResult['regions'] = [
  { regionId: 'cn-hangzhou', localName: 'China (Hangzhou)' },
  { regionId: 'eu-central-1', localName: 'Germany (Frankfurt)' },
];

const shares = fc.uniqueArray(fc.constantFrom(...accountIds)).chain((ids) =>
  fc.record({
    accountIds: fc.constant(ids),
    sharedTimes: fc.array(fc.constantFrom(0, 1_577_836_800, 1_577_836_801, 1_609_459_200), {
      minLength: ids.length,
      maxLength: ids.length,
    }),
  }),
);

/** Images with unlike names, times and groups; each has its own ID. */
export const sweptImages: fc.Arbitrary<SweptImage[]> = fc
  .array(
    fc.record({
      regionId: fc.constantFrom(...regions.map(({ regionId }) => regionId)),
      imageName: fc.constantFrom('web-2', 'web-10', 'Base', ''),
      isPublic: fc.boolean(),
      groups: fc.constantFrom<string[][]>([], ['all'], ['partners']),
      shares,
    }),
    { maxLength: 40 },
  )
  .map((images) =>
    images.map(({ regionId, imageName, isPublic, groups, shares: { accountIds: ids, sharedTimes } }, index) => ({
      regionId,
      image: { imageId: `m-${index % 7}x${index}`, imageName, status: 'Available', isPublic },
      groups,
      accountIds: ids,
      sharedTimes,
    })),
  );

export function resultOf(images: readonly SweptImage[], more: Partial<SweepResult> = {}): SweepResult {
  return {
    accountId: '1760914825517384',
    startedAt: '2026-11-20T08:00:00.000Z',
    finishedAt: '2026-11-20T08:01:00.000Z',
    regions,
    images,
    gaps: [],
    cancelled: false,
    skippedImages: 0,
    ...more,
  };
}

import type { ImageStatus } from '../ecs/model';
import { sampleAccountId, sampleKnownAccounts } from './accounts';
import { type ImageWish, makeImage } from './image';
import { MadeUpAccount } from './madeUpAccount';
import { Random } from './random';
import { sampleRegions } from './regions';

const partners = Object.keys(sampleKnownAccounts);

/** Images per region; regions not named have none. Shanghai's fill more than one page of the largest size. */
const imageCounts: Readonly<Record<string, number>> = {
  'cn-qingdao': 7,
  'cn-beijing': 48,
  'cn-zhangjiakou': 5,
  'cn-huhehaote': 2,
  'cn-wulanchabu': 11,
  'cn-hangzhou': 64,
  'cn-shanghai': 137,
  'cn-shenzhen': 39,
  'cn-heyuan': 3,
  'cn-guangzhou': 9,
  'cn-chengdu': 12,
  'cn-hongkong': 21,
  'ap-northeast-1': 8,
  'ap-southeast-1': 26,
  'ap-southeast-3': 1,
  'ap-southeast-5': 4,
  'ap-southeast-7': 2,
  'us-east-1': 14,
  'us-west-1': 10,
  'eu-west-1': 3,
  'eu-central-1': 17,
  'me-east-1': 1,
};

/** The first images of Hangzhou: one of each kind that a screen must tell apart. */
const hangzhou: readonly ImageWish[] = [
  {
    imageName: 'golden-base-2026-09',
    imageFamily: 'golden-base',
    description: 'Hardened base image for all customers',
    creationTime: '2026-09-01T02:06:05Z',
    sharees: 120,
    known: partners.slice(0, 4),
  },
  {
    imageName: 'community-toolbox',
    description: 'Published as a community image',
    creationTime: '2023-07-14T02:08:32Z',
    isPublic: true,
    sharees: 57,
    known: partners.slice(5),
  },
  {
    imageName: 'partner-integration',
    description: 'For partners only',
    creationTime: '2025-03-04T09:30:00Z',
    sharees: partners.length,
    known: partners,
  },
  {
    imageName: 'payroll-2026',
    description: 'Internal. Never share.',
    creationTime: '2026-01-12T07:15:11Z',
    sharees: 0,
  },
  {
    imageName: 'legacy-open-to-all',
    description: 'Shared with everybody in 2021',
    creationTime: '2021-05-02T04:43:21Z',
    groups: ['all'],
    sharees: 0,
  },
  {
    imageName: 'golden-base-2024-11',
    imageFamily: 'golden-base',
    creationTime: '2024-11-01T02:01:47Z',
    status: 'Deprecated',
    sharees: 31,
  },
  {
    imageName: 'golden-base-nightly',
    imageFamily: 'golden-base',
    creationTime: '2026-09-29T22:57:24Z',
    status: 'Creating',
    sharees: 0,
  },
  { imageName: 'import-from-oss', status: 'Waiting', sharees: 0 },
  { imageName: 'copy-from-beijing', status: 'UnAvailable', sharees: 0 },
  { imageName: 'import-broken-vhd', status: 'CreateFailed', sharees: 0 },
  { imageName: 'trainee-lab', sharees: 11 },
  { imageName: 'launch-day', sharees: 100 },
];

/** A new copy of the sample account: 32 regions, some hundred images, 0 to 120 sharees each; always the same. */
export function sampleAccount(): MadeUpAccount {
  return new MadeUpAccount(sampleAccountId, sampleRegions, (region) =>
    Array.from({ length: imageCounts[region.regionId] ?? 0 }, (_, index) => {
      const fixed = region.regionId === 'cn-hangzhou' ? hangzhou[index] : undefined;
      return makeImage(region, index, 'sample', fixed ?? typicalWish(`${region.regionId}/${index}`));
    }),
  );
}

function typicalWish(seed: string): ImageWish {
  const random = new Random(seed);
  const status =
    random.below(6) > 0 ? 'Available' : random.pick<ImageStatus>(['Deprecated', 'UnAvailable', 'Creating']);
  if (status === 'Creating' || status === 'UnAvailable') {
    return { status, sharees: 0 };
  }
  const sharees = typicalSharees(random);
  const knownCount = Math.min(sharees, random.pick([0, 0, 1, 2, 3]));
  const first = random.below(partners.length);
  const known = [...partners.slice(first), ...partners.slice(0, first)].slice(0, knownCount);
  return { status, sharees, known, isPublic: status === 'Available' && random.below(24) === 0 };
}

/** Most images are shared with nobody or a few; very few with many. */
function typicalSharees(random: Random): number {
  const kind = random.below(100);
  if (kind < 42) {
    return 0;
  }
  if (kind < 72) {
    return 1 + random.below(5);
  }
  if (kind < 90) {
    return 6 + random.below(20);
  }
  return kind < 98 ? 26 + random.below(35) : 61 + random.below(60);
}

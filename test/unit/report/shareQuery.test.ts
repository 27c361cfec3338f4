import assert from 'node:assert/strict';
import fc from 'fast-check';
import { timesIn } from '../../../src/ecs/times';
import type { ShareRow, SharesFilter, SharesSort } from '../../../src/report/messages';
import { ShareColumns } from '../../../src/report/shareColumns';
import { ShareQuery } from '../../../src/report/shareQuery';
import { ShareTable } from '../../../src/report/shareTable';
import { sortColumns } from '../../../src/report/shareWords';
import type { SweptImage } from '../../../src/sweep/model';
import { groupsOf } from '../../../src/sweep/sharedWith';
import { knownAccounts, regions, sweptImages } from './madeUpSweep';

const sorts: fc.Arbitrary<SharesSort | undefined> = fc.option(
  fc.record({ column: fc.constantFrom(...sortColumns), direction: fc.constantFrom('ascending', 'descending') }),
  { nil: undefined },
);
const filters: fc.Arbitrary<SharesFilter> = fc.record({
  text: fc.constantFrom('', ' ', 'HANG', 'web north', '2020', '2021-01', 'jan 2021', '999', 'all', 'm-3', 'nothing'),
  class: fc.constantFrom('public', 'unknown', 'known', undefined),
});
const collator = new Intl.Collator('en', { numeric: true });

describe('windows of the table of shares', () => {
  it('are those of a list that is filtered and sorted row by row', () =>
    fc.assert(
      fc.asyncProperty(
        sweptImages,
        sorts,
        filters,
        fc.nat(60),
        fc.nat(60),
        async (images, sort, filter, offset, count) => {
          const window = await queryOf(images).window({ offset, count, sort, filter });
          const expected = sorted(
            rowsOf(images).filter((row) => matches(row, filter)),
            sort,
          );
          assert.equal(window.matching, expected.length);
          assert.deepEqual(window.rows, expected.slice(offset, offset + count));
        },
      ),
      { numRuns: 60 },
    ));

  it('stay the same while more rows come', async () => {
    const [first, second] = [image('m-1', ['1']), image('m-2', ['2'])];
    const columns = new ShareColumns();
    columns.add(first);
    const before = new ShareQuery(new ShareTable(columns, regions, {}, 'en'));
    columns.add(second);
    const { rows, matching } = await before.window({ offset: 0, count: 9, filter: { text: '' } });
    assert.deepEqual([rows.map(({ sharer }) => sharer), matching], [['1'], 1]);
  });

  it('answer the newest question although an older one is under way', async () => {
    const query = queryOf([image('m-1', ['11', '12', '21'])]);
    const answers = await Promise.all(
      ['1', '2', '3'].map((text) => query.window({ offset: 0, count: 9, filter: { text } })),
    );
    assert.deepEqual(
      answers.map(({ matching }) => matching),
      [3, 2, 0],
    );
  });
});

function image(imageId: string, accountIds: readonly string[]): SweptImage {
  const sharedTimes = accountIds.map(() => 0);
  const about = { imageId, imageName: '', status: 'Available', isPublic: false };
  return { regionId: 'eu-central-1', image: about, groups: [], accountIds, sharedTimes };
}

function queryOf(images: readonly SweptImage[]): ShareQuery {
  const columns = new ShareColumns();
  for (const swept of images) {
    columns.add(swept);
  }
  return new ShareQuery(new ShareTable(columns, regions, knownAccounts, 'en'));
}

function rowsOf(images: readonly SweptImage[]): ShareRow[] {
  const names: Readonly<Record<string, string>> = knownAccounts;
  return images.flatMap((swept) => {
    const {
      regionId,
      image: { imageId, imageName },
    } = swept;
    const regionName = regions.find((region) => region.regionId === regionId)?.localName ?? '';
    const place = { regionId, regionName, imageId, imageName };
    const nothing = { name: undefined, sharedTime: undefined };
    return [
      ...groupsOf(swept).map((sharer) => ({ ...place, sharer, class: 'public' as const, ...nothing })),
      ...swept.accountIds.map((sharer, index): ShareRow => {
        const time = swept.sharedTimes[index] ?? 0;
        const sharedTime = time > 0 ? new Date(time * 1000).toISOString().replace('.000', '') : undefined;
        return { ...place, sharer, class: names[sharer] ? 'known' : 'unknown', name: names[sharer], sharedTime };
      }),
    ];
  });
}

function matches(row: ShareRow, filter: SharesFilter): boolean {
  const { regionId, regionName, imageId, imageName, sharer, name = '', sharedTime = '' } = row;
  const texts = [regionId, regionName, imageId, imageName, sharer, name, sharedTime.slice(0, 10)];
  const day = sharedTime && timesIn('en').utcDay(sharedTime);
  const text = [...texts, day].join('\n').toLocaleLowerCase();
  const words = filter.text.toLocaleLowerCase().split(' ').filter(Boolean);
  return (!filter.class || row.class === filter.class) && words.every((word) => text.includes(word));
}

function sorted(rows: readonly ShareRow[], sort: SharesSort | undefined): readonly ShareRow[] {
  if (!sort) {
    return rows;
  }
  const sign = sort.direction === 'ascending' ? 1 : -1;
  const plain = (a: string, b: string) => (a < b ? -1 : Number(a > b));
  const classes = ['public', 'unknown', 'known'];
  const compare: Readonly<Record<SharesSort['column'], (a: ShareRow, b: ShareRow) => number>> = {
    region: (a, b) => sign * plain(a.regionId, b.regionId),
    imageId: (a, b) => sign * plain(a.imageId, b.imageId),
    imageName: (a, b) => sign * collator.compare(a.imageName, b.imageName),
    sharer: (a, b) => sign * (a.sharer.length - b.sharer.length || plain(a.sharer, b.sharer)),
    class: (a, b) => sign * (classes.indexOf(a.class) - classes.indexOf(b.class)),
    name: (a, b) => missingLast(a.name, b.name) ?? sign * collator.compare(a.name ?? '', b.name ?? ''),
    sharedTime: (a, b) =>
      missingLast(a.sharedTime, b.sharedTime) ?? sign * plain(a.sharedTime ?? '', b.sharedTime ?? ''),
  };
  return rows.toSorted(compare[sort.column]);
}

function missingLast(a: string | undefined, b: string | undefined): number | undefined {
  return a && b ? undefined : Number(!a) - Number(!b);
}

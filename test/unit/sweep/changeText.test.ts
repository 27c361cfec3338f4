import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readersTimes } from '../../../src/ecs/clock';
import { type Changes, changesBetween } from '../../../src/sweep/changes';
import { changeCounts, changeLines, changeSummary } from '../../../src/sweep/changeText';
import type { SweptImage } from '../../../src/sweep/model';
import { anyImages, sweep, swept } from './madeUpSweeps';

async function changes(before: SweptImage[], after: SweptImage[]): Promise<Changes> {
  const found = await changesBetween(sweep({ images: before }), sweep({ images: after }));
  assert.ok(found);
  return found;
}

describe('changes in words', () => {
  it('count shares, share groups, names, and what became public or private', async () => {
    const found = await changes(
      [
        swept({ '1': 1, '2': 2 }),
        swept({}, { imageId: 'm-2' }, { groups: ['all'] }),
        swept({}, { imageId: 'm-3' }, { groups: ['partners'] }),
      ],
      [
        swept({ '3': 3 }, { imageName: 'shop', isPublic: true }),
        swept({}, { imageId: 'm-2' }),
        swept({}, { imageId: 'm-3' }, { groups: ['guests', 'friends'] }),
      ],
    );
    assert.equal(
      changeCounts(found),
      '1 new, 2 gone, new share groups: 2, gone share groups: 1, 1 renamed, 1 became public, 1 no longer public',
    );
    assert.deepEqual(changeSummary(found), [
      'New shares: 1',
      'Shares that are gone: 2',
      'New share groups: 2',
      'Share groups that are gone: 1',
      'Renamed images: 1',
      'Images that became public: 1',
      'Images that are no longer public: 1',
    ]);
  });

  it('never say that nothing changed while an image did', () =>
    fc.assert(
      fc.asyncProperty(anyImages, anyImages, async (before, after) => {
        const pairs = after.flatMap((is, at) => (before[at] ? [{ is, was: before[at] }] : []));
        for (const { is, was } of pairs) {
          // Any two images have something in which they differ; here it is at most whom they are open to.
          const alike = { ...is, groups: was.groups, image: { ...is.image, isPublic: was.image.isPublic } };
          for (const earlier of [[alike], []]) {
            const found = await changes(earlier, [is]);
            assert.equal(changeCounts(found) === 'none', found.images.length === 0);
          }
        }
      }),
      { numRuns: 200 },
    ));

  it('tell of an image who came and went, since when, and what it was called', async () => {
    const found = await changes(
      [swept({ '1': 86_400, '2': 0 }, {}, { groups: ['partners'] })],
      [swept({ '3': 172_800 }, { imageName: 'shop', isPublic: true })],
    );
    const [change] = found.images;
    assert.ok(change);
    const time = (seconds: number) => readersTimes().local(seconds * 1000);
    assert.deepEqual(changeLines(change, { '1': 'Lotus' }), [
      { kind: 'new', text: 'New: share group all' },
      { kind: 'gone', text: 'Gone: share group partners' },
      { kind: 'new', text: `New: 3, shared ${time(172_800)}`, accountId: '3' },
      { kind: 'gone', text: `Gone: Lotus · 1, had been shared ${time(86_400)}`, accountId: '1' },
      { kind: 'gone', text: 'Gone: 2', accountId: '2' },
      { kind: 'renamed', text: 'Renamed: was web' },
    ]);
  });
});

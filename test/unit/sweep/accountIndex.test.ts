import assert from 'node:assert/strict';
import fc from 'fast-check';
import { AccountIndex } from '../../../src/sweep/accountIndex';
import type { SweptImage } from '../../../src/sweep/model';
import { anyImages, keyOf, sweep, swept } from './madeUpSweeps';

const { regions } = sweep();

function indexOf(...images: SweptImage[]): AccountIndex {
  const index = new AccountIndex();
  for (const image of images) {
    index.add(image);
  }
  return index;
}

describe('AccountIndex', () => {
  it('has the public first, then unknown accounts, then known ones with their names, each by size and ID', () => {
    const index = indexOf(
      swept({ '2': 0, '3': 0, '9': 0, '1': 0 }, { imageId: 'm-1' }, { groups: ['all'] }),
      swept({ '3': 0, '9': 0 }, { imageId: 'm-2' }),
    );
    const entries = index.accounts({ '9': 'Lotus', '1': '  ', '7': 'Nobody' });
    assert.deepEqual(
      entries.map(({ kind, group, accountId, name, imageCount }) => [kind, group ?? accountId, name, imageCount]),
      [
        ['public', 'all', undefined, 1],
        ['unknown', '3', undefined, 2],
        ['unknown', '1', undefined, 1],
        ['unknown', '2', undefined, 1],
        ['known', '9', 'Lotus', 2],
      ],
    );
    assert.deepEqual(index.counts({ '9': 'Lotus' }), { public: 1, publicImages: 1, unknown: 3, known: 1 });
  });

  it('counts an image as public that ECS calls public without naming a group, and only once', () => {
    const index = indexOf(
      swept({}, { imageId: 'm-1', isPublic: true }),
      swept({}, { imageId: 'm-2', isPublic: true }, { groups: ['all'] }),
    );
    assert.deepEqual(
      index.imagesOfGroup('all').map(({ swept: { image } }) => image.imageId),
      ['m-1', 'm-2'],
    );
    assert.equal(index.counts({}).publicImages, 2);
  });

  it('gives the images of an account by region, in the order of the sweep, each with its time', () => {
    const index = indexOf(
      swept({ '5': 30 }, { imageId: 'm-3' }, { regionId: 'new-region' }),
      swept({ '4': 1, '5': 20 }, { imageId: 'm-2' }, { regionId: 'eu-central-1' }),
      swept({ '5': 10 }, { imageId: 'm-1' }),
    );
    const [entry] = index.accounts({});
    assert.deepEqual(
      entry?.imagesByRegion(regions).map(({ regionId, images }) => [regionId, images.map((image) => image.sharedTime)]),
      [
        ['cn-hangzhou', [10]],
        ['eu-central-1', [20]],
        ['new-region', [30]],
      ],
    );
  });

  it('knows a name as soon as there is one, without being made again', () => {
    const index = indexOf(swept({ '5': 0 }));
    assert.equal(index.accounts({})[0]?.kind, 'unknown');
    assert.deepEqual(index.accounts({ '5': 'Blue Crane' })[0]?.name, 'Blue Crane');
    assert.equal(index.accounts({})[0]?.kind, 'unknown');
  });

  it('takes an account ID for what it is, even when an object has a property of that name', () => {
    const index = indexOf(swept({ constructor: 0 }));
    assert.equal(index.accounts({})[0]?.kind, 'unknown');
    assert.deepEqual(index.imagesOf('toString'), []);
  });

  it('answers as filters over all shares would, for any images and names', async () => {
    const names = fc.dictionary(fc.constantFrom('5001', '5002', '5003'), fc.constantFrom('A', ' '));
    await fc.assert(
      fc.asyncProperty(anyImages, names, async (images, knownAccounts) => {
        const index = await AccountIndex.of(images);
        const ids = [...new Set(images.flatMap(({ accountIds }) => accountIds))];
        const isKnown = (id: string) => (knownAccounts[id] ?? '').trim() !== '';
        for (const id of ids) {
          const expected = images.filter(({ accountIds }) => accountIds.includes(id));
          assert.deepEqual(
            index.imagesOf(id).map(({ swept: found, sharedTime }) => [keyOf(found), sharedTime]),
            expected.map((found) => [keyOf(found), found.sharedTimes[found.accountIds.indexOf(id)]]),
          );
        }
        const entries = index.accounts(knownAccounts);
        const accounts = entries.filter(({ accountId }) => accountId);
        assert.deepEqual(accounts.map(({ id }) => id).sort(), [...ids].sort());
        assert.ok(accounts.every(({ id, kind }) => (kind === 'known') === isKnown(id)));
        const open = images.filter(({ image, groups }) => image.isPublic || groups.includes('all'));
        assert.equal(entries.find(({ group }) => group === 'all')?.imageCount ?? 0, open.length);
        const { unknown, known } = index.counts(knownAccounts);
        assert.deepEqual([unknown, known], [ids.filter((id) => !isKnown(id)).length, ids.filter(isKnown).length]);
        for (const entry of entries) {
          const images = entry.imagesByRegion(regions).flatMap((region) => region.images);
          assert.equal(images.length, entry.imageCount);
        }
      }),
    );
  });
});

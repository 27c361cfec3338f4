import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Changes, changesBetween } from '../../../src/sweep/changes';
import type { SweepResult } from '../../../src/sweep/model';
import { anySweep, gap, image, keyOf, sweep, swept } from './madeUpSweeps';

async function changes(before: Partial<SweepResult>, after: Partial<SweepResult>): Promise<Changes> {
  const found = await changesBetween(sweep(before), sweep(after));
  assert.ok(found);
  return found;
}

describe('changesBetween', () => {
  it('finds new and gone shares with their times, and nothing else', async () => {
    const found = await changes(
      { images: [swept({ '1': 10, '2': 20 }), swept({ '9': 1 }, { imageId: 'm-9' })] },
      { images: [swept({ '9': 1 }, { imageId: 'm-9' }), swept({ '3': 30, '2': 20 })] },
    );
    assert.deepEqual(
      found.images.map(({ image: { imageId }, kind, newShares, goneShares }) => [imageId, kind, newShares, goneShares]),
      [['m-1', 'changed', { accountIds: ['3'], sharedTimes: [30] }, { accountIds: ['1'], sharedTimes: [10] }]],
    );
    assert.deepEqual([found.newShares, found.goneShares, found.notKnown], [1, 1, []]);
  });

  it('has the shares of an image that came or went', async () => {
    const found = await changes({ images: [swept({ '1': 1 })] }, { images: [swept({ '2': 2 }, { imageId: 'm-2' })] });
    assert.deepEqual(
      found.images.map(({ kind, newShares, goneShares }) => [kind, newShares.accountIds, goneShares.accountIds]),
      [
        ['new', ['2'], []],
        ['gone', [], ['1']],
      ],
    );
  });

  it('does not mention images that came, went or got a name without being shared', async () => {
    const found = await changes(
      { images: [swept({}), swept({}, { imageId: 'm-2', imageName: 'a' })] },
      { images: [swept({}, { imageId: 'm-3' }), swept({}, { imageId: 'm-2', imageName: 'b' })] },
    );
    assert.deepEqual(found.images, []);
  });

  it('tells the former name of a shared image', async () => {
    const found = await changes(
      { images: [swept({ '1': 1 })] },
      { images: [swept({ '1': 1 }, { imageName: 'shop' })] },
    );
    assert.deepEqual([found.images[0]?.renamedFrom, found.images[0]?.image.imageName], ['web', 'shop']);
    assert.deepEqual([found.renamedImages, found.newShares], [1, 0]);
  });

  it('tells that an image became public or private, whichever way ECS says so', async () => {
    const [closed, flagged, grouped] = [swept({}), swept({}, { isPublic: true }), swept({}, {}, { groups: ['all'] })];
    for (const open of [flagged, grouped]) {
      assert.equal((await changes({ images: [closed] }, { images: [open] })).images[0]?.became, 'public');
      assert.equal((await changes({ images: [open] }, { images: [closed] })).images[0]?.became, 'private');
    }
    assert.deepEqual((await changes({ images: [flagged] }, { images: [grouped] })).images, []);
  });

  it('never calls new or gone what one of the sweeps could not see', async () => {
    const shared = swept({ '1': 1 });
    const about = { regionId: 'cn-hangzhou' };
    for (const gaps of [[gap()], [gap(about)], [gap({ ...about, image: image() })]]) {
      const gone = await changes({ images: [shared] }, { gaps });
      const fresh = await changes({ gaps }, { images: [shared] });
      for (const found of [gone, fresh]) {
        assert.deepEqual([found.images, found.notKnown.map(keyOf)], [[], ['cn-hangzhou/m-1']]);
      }
    }
  });

  it('says nothing of an image that was read in part, nor of a region that one sweep did not list', async () => {
    const partly = await changes(
      { images: [swept({ '1': 1, '2': 2 })] },
      { images: [swept({ '1': 1, '3': 3 })], gaps: [gap({ regionId: 'cn-hangzhou', image: image() })] },
    );
    assert.deepEqual([partly.images, partly.notKnown.length], [[], 1]);
    const unlisted = await changes({ images: [swept({ '1': 1 })] }, { regions: [] });
    assert.deepEqual([unlisted.images, unlisted.notKnown.length], [[], 1]);
  });

  it('still compares an image that both sweeps read in a region that was not listed to its end', async () => {
    const gaps = [gap({ regionId: 'cn-hangzhou' })];
    const found = await changes({ images: [swept({ '1': 1 })] }, { images: [swept({ '1': 1, '2': 2 })], gaps });
    assert.deepEqual(found.images[0]?.newShares.accountIds, ['2']);
  });

  it('compares no sweeps of different accounts', async () => {
    assert.equal(await changesBetween(sweep({ accountId: '1' }), sweep({ accountId: '2' })), undefined);
  });

  it('agrees with filters over all shares, for any two sweeps', async () => {
    await fc.assert(
      fc.asyncProperty(anySweep, anySweep, async (before, after) => {
        const found = await changes(before, after);
        const actual = found.images.flatMap((change) => [
          ...[...change.newShares.accountIds, ...change.newGroups].map((who) => `+ ${keyOf(change)} ${who}`),
          ...[...change.goneShares.accountIds, ...change.goneGroups].map((who) => `- ${keyOf(change)} ${who}`),
        ]);
        assert.deepEqual(actual.sort(), expected(before, after).sort());
      }),
      { numRuns: 500 },
    );
  });

  it('agrees with lists of names and of what is public, for any two sweeps', async () => {
    await fc.assert(
      fc.asyncProperty(anySweep, anySweep, async (before, after) => {
        const found = await changes(before, after);
        const renamed = found.images.flatMap((change) =>
          change.renamedFrom === undefined ? [] : [`${keyOf(change)} was ${change.renamedFrom}`],
        );
        assert.deepEqual(renamed.sort(), expectedRenames(before, after).sort());
        const became = (kind: string) =>
          found.images
            .filter((change) => change.became === kind)
            .map(keyOf)
            .sort();
        const [opened, closed] = [publicOnlyIn(after, before), publicOnlyIn(before, after)];
        assert.deepEqual([became('public'), became('private')], [opened.sort(), closed.sort()]);
        const { renamedImages, becamePublic, becamePrivate } = found;
        assert.deepEqual([renamedImages, becamePublic, becamePrivate], [renamed.length, opened.length, closed.length]);
      }),
      { numRuns: 500 },
    );
  });
});

/** What is shared now, and had another name when it was read before. */
function expectedRenames(before: SweepResult, after: SweepResult): string[] {
  const sharedNow = new Set(sharesOf(after).map(({ key }) => key));
  return before.images.flatMap((was) => {
    const is = after.images.find((found) => keyOf(found) === keyOf(was));
    const comparable = isKnown(before, keyOf(was)) && isKnown(after, keyOf(was));
    const renamed = is && comparable && sharedNow.has(keyOf(was)) && is.image.imageName !== was.image.imageName;
    return renamed ? [`${keyOf(was)} was ${was.image.imageName}`] : [];
  });
}

/** What everybody may use by one sweep and not by the other, if both would have seen it. */
function publicOnlyIn(one: SweepResult, other: SweepResult): string[] {
  const publicIn = (sweep: SweepResult) => {
    return sharesOf(sweep).flatMap(({ key, text }) => (text === `${key} all` ? [key] : []));
  };
  const elsewhere = new Set(publicIn(other));
  return publicIn(one).filter((key) => !elsewhere.has(key) && isKnown(one, key) && isKnown(other, key));
}

/** Every share as text, and those kept that the other sweep would have seen. */
function expected(before: SweepResult, after: SweepResult): string[] {
  const [was, is] = [sharesOf(before), sharesOf(after)];
  const comparable = ({ key }: Share) => isKnown(before, key) && isKnown(after, key);
  const missing = (from: Share[], to: Share[]) =>
    from.filter(({ text }) => !to.some((share) => share.text === text)).filter(comparable);
  return [...missing(is, was).map(({ text }) => `+ ${text}`), ...missing(was, is).map(({ text }) => `- ${text}`)];
}

interface Share {
  readonly key: string;
  readonly text: string;
}

function sharesOf({ images }: SweepResult): Share[] {
  return images.flatMap((found) => {
    const groups = new Set([...(found.image.isPublic ? ['all'] : []), ...found.groups]);
    return [...groups, ...found.accountIds].map((who) => ({ key: keyOf(found), text: `${keyOf(found)} ${who}` }));
  });
}

function isKnown({ regions, images, gaps }: SweepResult, key: string): boolean {
  const about = gaps.map(({ regionId, image: of }) => (of && regionId ? `${regionId}/${of.imageId}` : regionId));
  const [regionId = ''] = key.split('/');
  const wasRead = images.some((found) => keyOf(found) === key);
  const wouldBeListed =
    regions.some((region) => region.regionId === regionId) && !about.includes(regionId) && !about.includes(undefined);
  return !about.includes(key) && (wasRead || wouldBeListed);
}

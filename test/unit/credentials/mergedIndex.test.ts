import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type DatedIndex, dated, merged, nextTurn, presentable } from '../../../src/credentials/mergedIndex';
import { type Profile, profileIndexSchema } from '../../../src/credentials/profile';

const profile = (id: string, name = id, revision = `r-${id}`): Profile => {
  return { source: 'ecsRole', id, name, revision, accountId: '1', arn: 'acs:ram::1:role/reader' };
};

/** Few, so that two windows have much in common and the same turns. */
const ids = ['a', 'b', 'c'];
const turn = fc.nat(4);

const anyIndex: fc.Arbitrary<DatedIndex> = fc
  .record({
    activeId: fc.constantFrom(undefined, ...ids),
    activated: turn,
    versions: fc.array(
      fc.record({
        name: fc.constantFrom('x', 'y'),
        revision: fc.constantFrom('r-1', 'r-2'),
        named: turn,
        renewed: turn,
      }),
      { minLength: ids.length, maxLength: ids.length },
    ),
    present: fc.subarray(ids),
    removed: fc.subarray(ids),
    removedAt: turn,
  })
  .map(({ activeId, activated, versions, present, removed, removedAt }) => {
    const changed: DatedIndex['turns']['changed'] = {};
    const profiles = present.flatMap((id) => {
      const { name = '', revision = '', named = 0, renewed = 0 } = versions[ids.indexOf(id)] ?? {};
      changed[id] = [named, renewed];
      return profile(id, name, revision);
    });
    return {
      ...(activeId === undefined ? {} : { activeId }),
      profiles,
      turns: { activated, changed, removed: Object.fromEntries(removed.map((id) => [id, removedAt])) },
    };
  });

describe('what several windows did to the index of profiles', () => {
  it('is the same in whichever order it is put together, and however often', () => {
    fc.assert(
      fc.property(anyIndex, anyIndex, anyIndex, (one, other, third) => {
        const both = merged(one, other);
        assert.deepEqual(merged(other, one), both);
        assert.deepEqual(merged(both, other), both);
        assert.deepEqual(merged(both, third), merged(one, merged(other, third)));
      }),
    );
  });

  it('is read as it was written', () => {
    fc.assert(
      fc.property(anyIndex, anyIndex, (one, other) => {
        const both = merged(one, other);
        assert.deepEqual(profileIndexSchema.parse(JSON.parse(JSON.stringify(both))), both);
      }),
    );
  });

  const before = dated({ activeId: 'a', profiles: [profile('a'), profile('b')] });
  const withProfiles = (...profiles: readonly Profile[]) => nextTurn(before, { ...before, profiles: [...profiles] });

  it('holds the new name and the new credentials of one profile, and the added one of each', () => {
    const renamed = withProfiles(profile('a', 'Live'), profile('b'), profile('c'));
    const renewed = withProfiles(profile('b'), profile('a', 'a', 'r-new'), profile('d'));
    const { profiles } = merged(renamed, renewed);
    assert.deepEqual(
      new Set(profiles),
      new Set([profile('a', 'Live', 'r-new'), profile('b'), profile('c'), profile('d')]),
    );
  });

  it('is without a profile that one of them removed, and has another active if it was', () => {
    const without = nextTurn(before, { activeId: 'b', profiles: [profile('b')] });
    const renamed = withProfiles(profile('a', 'Live'), profile('b'));
    const { profiles, activeId } = presentable(merged(nextTurn(renamed, { ...renamed, activeId: 'b' }), without));
    assert.deepEqual([profiles, activeId], [[profile('b')], 'b']);
    const used = nextTurn(without, { ...without, activeId: 'a' });
    assert.equal(presentable(merged(without, used)).activeId, 'b');
  });

  it('has no two profiles of one name when it is shown', () => {
    const both = merged(
      withProfiles(profile('a'), profile('b'), profile('c', 'New')),
      withProfiles(profile('a'), profile('b'), profile('d', 'New')),
    );
    assert.deepEqual(
      presentable(both).profiles.map(({ name }) => name),
      ['a', 'b', 'New', 'New (2)'],
    );
  });

  it('does not grow with each profile that comes and goes', () => {
    let index = before;
    for (let number = 0; number < 1_000; number += 1) {
      const added = nextTurn(index, { ...index, profiles: [...index.profiles, profile(`n-${number}`)] });
      index = merged(added, nextTurn(added, { ...added, profiles: index.profiles }));
    }
    assert.ok(Object.keys(index.turns.removed).length <= 500);
    assert.deepEqual(index.profiles, before.profiles);
  });
});

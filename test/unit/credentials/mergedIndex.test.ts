import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type DatedIndex, dated, merged, nextTurn, presentable } from '../../../src/credentials/mergedIndex';
import { type Profile, profileIndexSchema } from '../../../src/credentials/profile';

const profile = (id: string, name = id, revision = `r-${id}`): Profile => {
  const accessKeyId = `LTAI5t${revision}`;
  return { source: 'key', accessKeyId, id, name, revision, accountId: '1', arn: 'acs:ram::1:user/reader' };
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
    obsoleteKeys: fc.dictionary(fc.constantFrom('r-1', 'r-2', ...ids), fc.tuple(turn, fc.boolean()), {
      noNullPrototype: true,
    }),
  })
  .map(({ activeId, activated, versions, present, removed, removedAt, obsoleteKeys }) => {
    const changed: DatedIndex['turns']['changed'] = {};
    const profiles = present.flatMap((id) => {
      const { name = '', revision = '', named = 0, renewed = 0 } = versions[ids.indexOf(id)] ?? {};
      changed[id] = [named, renewed];
      return profile(id, name, revision);
    });
    return {
      ...(activeId === undefined ? {} : { activeId }),
      profiles,
      turns: { activated, changed, removed: Object.fromEntries(removed.map((id) => [id, removedAt])), obsoleteKeys },
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

  it('tells which keys are of no use any more: those that one of them replaced or removed, or that did not stand', () => {
    const keys = (index: DatedIndex) => Object.keys(index.turns.obsoleteKeys).sort();
    const one = withProfiles(profile('b'), profile('a', 'a', 'r-one'));
    const other = withProfiles(profile('b'), profile('a', 'a', 'r-other'));
    assert.deepEqual(keys(one), ['a', 'r-a']);
    assert.deepEqual(keys(merged(one, other)), ['a', 'r-a', 'r-one']);
    assert.deepEqual(keys(merged(other, withProfiles(profile('b')))), ['a', 'r-a', 'r-other']);
    assert.deepEqual(keys(withProfiles(profile('a', 'Live'), profile('b'))), []);
  });

  it('tells that a key is deleted when one of them knows it', () => {
    const without = withProfiles(profile('b'));
    const deleted = nextTurn(without, without, new Set(['r-a', 'r-b']));
    assert.deepEqual(merged(without, deleted).turns.obsoleteKeys, { a: [3, false], 'r-a': [3, true] });
  });

  it('is read from an index that tells of no key', () => {
    const { obsoleteKeys, ...turns } = before.turns;
    assert.deepEqual(profileIndexSchema.parse({ ...before, turns }), before);
    assert.deepEqual(obsoleteKeys, {});
  });

  it('does not grow with each profile that comes and goes', () => {
    let index = before;
    for (let number = 0; number < 1_000; number += 1) {
      const added = nextTurn(index, { ...index, profiles: [...index.profiles, profile(`n-${number}`)] });
      const removed = nextTurn(added, { ...added, profiles: index.profiles });
      index = merged(added, nextTurn(removed, removed, new Set(Object.keys(removed.turns.obsoleteKeys))));
    }
    assert.ok(Object.keys(index.turns.removed).length <= 500);
    assert.ok(Object.keys(index.turns.obsoleteKeys).length <= 1_000);
    assert.deepEqual(index.profiles, before.profiles);
  });
});

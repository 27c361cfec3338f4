import { keysAfter, keysSince, mergedKeys } from './obsoleteKeys';
import type { Profile, ProfileIndex, Turns } from './profile';
import { freeName } from './profileIndex';

/** An index that knows when each of its parts was changed. */
export type DatedIndex = ProfileIndex & { readonly turns: Turns };

/** So many turns after a profile or a key went, no window can still hold it. */
const turnsRemembered = 500;

/** The index with turns; one of the first version gets some by the order of its profiles. */
export function dated(index: ProfileIndex): DatedIndex {
  const changed = Object.fromEntries(index.profiles.map(({ id }, at) => [id, [at + 1, at + 1] as [number, number]]));
  return { ...index, turns: index.turns ?? { activated: 0, changed, removed: {}, obsoleteKeys: {} } };
}

/**
 * What an edit made of an index, with the next turn for whatever it changed.
 * @param deleted what those keys are named after that are known to be deleted
 */
export function nextTurn(
  before: DatedIndex,
  after: ProfileIndex,
  deleted: ReadonlySet<string> = new Set(),
): DatedIndex {
  const turn = lastTurn(before.turns) + 1;
  const former = new Map(before.profiles.map((profile) => [profile.id, profile]));
  const changed: Turns['changed'] = {};
  for (const { id, name, revision } of after.profiles) {
    const [named, renewed] = turnsOf(before, id);
    const was = former.get(id);
    changed[id] = [was?.name === name ? named : turn, was?.revision === revision ? renewed : turn];
    former.delete(id);
  }
  const removed = { ...before.turns.removed };
  for (const id of former.keys()) {
    removed[id] = turn;
  }
  const activated = after.activeId === before.activeId ? before.turns.activated : turn;
  const obsoleteKeys = keysAfter(before, after.profiles, turn, deleted);
  return { activeId: after.activeId, profiles: after.profiles, turns: { activated, changed, removed, obsoleteKeys } };
}

/**
 * Everything that two windows did to the index, in whichever order it is put together and however often: of one name, one
 * profile's credentials and what is active, the later change stands, and a profile that was removed stays removed.
 */
export function merged(one: DatedIndex, other: DatedIndex): DatedIndex {
  const both = [one, other];
  const removed = { ...one.turns.removed };
  for (const [id, turn] of Object.entries(other.turns.removed)) {
    removed[id] = Math.max(turn, removed[id] ?? 0);
  }
  const changed: Turns['changed'] = {};
  const profiles: Profile[] = [];
  const present = new Set(both.flatMap((index) => index.profiles.map(({ id }) => id)));
  for (const id of [...present].filter((id) => removed[id] === undefined)) {
    const versions = both.flatMap((index) =>
      index.profiles
        .filter((profile) => profile.id === id)
        .map((profile) => {
          const [named, renewed] = turnsOf(index, id);
          return { profile, named, renewed };
        }),
    );
    const naming = versions.reduce(later(({ named, profile }) => [named, profile.name]));
    const newest = versions.reduce(later(({ renewed, profile }) => [renewed, profile.revision]));
    profiles.push({ ...newest.profile, name: naming.profile.name });
    changed[id] = [naming.named, newest.renewed];
  }
  const order = later<Profile>(({ id }) => [changed[id]?.[1] ?? 0, id]);
  profiles.sort((left, right) => (order(left, right) === left ? 1 : -1));
  const { activeId, turns } = both.reduce(later(({ turns: { activated }, activeId: id = '' }) => [activated, id]));
  const forgotten = Math.max(lastTurn(one.turns), lastTurn(other.turns)) - turnsRemembered;
  const remembered = Object.entries(removed).filter(([, turn]) => turn > forgotten);
  return {
    ...(activeId === undefined ? {} : { activeId }),
    profiles,
    turns: {
      activated: turns.activated,
      changed,
      removed: Object.fromEntries(remembered),
      obsoleteKeys: keysSince(forgotten, mergedKeys(both, { profiles, changed })),
    },
  };
}

/** As people see it: no two profiles of one name, though two windows gave it, and nothing active that is gone. */
export function presentable(index: DatedIndex): DatedIndex {
  const profiles: Profile[] = [];
  for (const profile of index.profiles) {
    profiles.push({ ...profile, name: freeName(profile.name, { profiles }) });
  }
  const { activeId = '', turns } = index;
  return turns.removed[activeId] === undefined
    ? { ...index, profiles }
    : { activeId: profiles[0]?.id, profiles, turns };
}

function turnsOf({ turns }: DatedIndex, id: string): readonly [named: number, renewed: number] {
  return turns.changed[id] ?? [0, 0];
}

function lastTurn({ activated, changed, removed }: Turns): number {
  return Math.max(activated, ...Object.values(changed).flat(), ...Object.values(removed));
}

/** Picks what has the later turn. Two windows may have had the same: then a text decides, which is the same for both. */
function later<T>(dateOf: (value: T) => readonly [turn: number, text: string]): (one: T, other: T) => T {
  return (one, other) => {
    const [turn, text] = dateOf(one);
    const [otherTurn, otherText] = dateOf(other);
    const isOther = turn === otherTurn ? otherText > text : otherTurn > turn;
    return isOther ? other : one;
  };
}

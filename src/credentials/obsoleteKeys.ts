import type { DatedIndex } from './mergedIndex';
import type { Profile, Turns } from './profile';

type ObsoleteKeys = Turns['obsoleteKeys'];

/** With the keys that an edit made useless, and with what is deleted by now. */
export function keysAfter(
  { profiles, turns: { obsoleteKeys } }: DatedIndex,
  after: readonly Profile[],
  turn: number,
  deleted: ReadonlySet<string>,
): ObsoleteKeys {
  const keys: ObsoleteKeys = {};
  for (const [name, [since, isDeleted]] of Object.entries(obsoleteKeys)) {
    keys[name] = [since, isDeleted || deleted.has(name)];
  }
  const used = new Set(after.map(({ revision }) => revision));
  for (const { id, revision } of profiles.filter(hasKey).filter((profile) => !used.has(profile.revision))) {
    // The first version named the entry after the ID.
    for (const name of [revision, id]) {
      keys[name] ??= [turn, false];
    }
  }
  return keys;
}

/** The useless keys of both, and those of the profiles that did not stand when the two were put together. */
export function mergedKeys(both: readonly DatedIndex[], merged: Pick<DatedIndex, 'profiles'> & Renewals): ObsoleteKeys {
  const keys: ObsoleteKeys = {};
  const add = (name: string, since: number, isDeleted: boolean) => {
    const [otherSince, isDeletedToo] = keys[name] ?? [0, false];
    keys[name] = [Math.max(since, otherSince), isDeleted || isDeletedToo];
  };
  const standing = new Set(merged.profiles.map((profile) => version(profile, merged.changed)));
  for (const { profiles, turns } of both) {
    for (const [name, [since, isDeleted]] of Object.entries(turns.obsoleteKeys)) {
      add(name, since, isDeleted);
    }
    for (const profile of profiles.filter(hasKey)) {
      if (!standing.has(version(profile, turns.changed))) {
        add(profile.revision, turns.changed[profile.id]?.[1] ?? 0, false);
      }
    }
  }
  return keys;
}

/** Without those that were deleted up to a turn. */
export function keysSince(turn: number, keys: ObsoleteKeys): ObsoleteKeys {
  return Object.fromEntries(Object.entries(keys).filter(([, [since, isDeleted]]) => !isDeleted || since > turn));
}

interface Renewals {
  readonly changed: Turns['changed'];
}

function hasKey({ source }: Profile): boolean {
  return source === 'key';
}

function version({ id, revision }: Profile, changed: Turns['changed']): string {
  return JSON.stringify([id, revision, changed[id]?.[1] ?? 0]);
}

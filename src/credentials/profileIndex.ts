import { randomUUID } from 'node:crypto';
import type { Profile, ProfileIndex, ProfileReference } from './profile';

/** Whose credentials they are. */
export type Owner = Pick<Profile, 'accountId' | 'arn'>;

type Source = ProfileReference | { readonly source: 'key'; readonly accessKeyId: string };

export interface Placed {
  readonly index: ProfileIndex;
  readonly profile: Profile;
  /** The profile whose place it took, when that had another ID: all that is kept of it is to go. */
  readonly replacedId?: string;
}

/**
 * Puts a profile in the place of a former one, or at the end, and makes it active. It keeps the ID of the former only
 * when it is of the same account, so that nothing that was loaded for the one account is taken for another's.
 */
export function place(
  index: ProfileIndex,
  former: Profile | undefined,
  name: string,
  source: Source,
  owner: Owner,
): Placed {
  const { accountId, arn } = owner;
  const id = former?.accountId === accountId ? former.id : randomUUID();
  const profile = { ...source, id, name, accountId, arn, revision: randomUUID() };
  const profiles = [...index.profiles.filter((other) => other !== former), profile];
  const replacedId = former && former.id !== id ? former.id : undefined;
  return { index: { activeId: id, profiles }, profile, replacedId };
}

/** The profile of this account that has its credentials from there already. */
export function profileFrom(
  reference: ProfileReference,
  accountId: string,
  { profiles }: ProfileIndex,
): Profile | undefined {
  const wanted = whence(reference);
  return profiles.find(
    (profile) => profile.source !== 'key' && profile.accountId === accountId && whence(profile) === wanted,
  );
}

/** The name, or the name with the first number that makes it one that no profile has. */
export function freeName(name: string, { profiles }: ProfileIndex): string {
  const isTaken = (candidate: string) => profiles.some((profile) => profile.name === candidate);
  let free = name;
  for (let number = 2; isTaken(free); number += 1) {
    free = `${name} (${number})`;
  }
  return free;
}

function whence(reference: ProfileReference): string {
  const { source } = reference;
  const detail = source === 'cli' ? reference.cliProfile : source === 'environment' ? reference.way : '';
  return `${source} ${detail}`;
}

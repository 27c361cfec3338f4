import type { AccountClass } from './model';

/** Names by account ID, as the setting `ecsImageSharing.knownAccounts` holds them. */
export type KnownAccounts = Readonly<Record<string, string>>;

/** The classes, those first that somebody should look at. */
export const accountClasses = ['public', 'unknown', 'known'] as const satisfies readonly AccountClass[];

export function nameOf(accountId: string, knownAccounts: KnownAccounts): string | undefined {
  const name = Object.hasOwn(knownAccounts, accountId) ? knownAccounts[accountId] : undefined;
  // A setting holds whatever was typed into it.
  return typeof name === 'string' && name.trim() !== '' ? name : undefined;
}

export function classOf(accountId: string, knownAccounts: KnownAccounts): Exclude<AccountClass, 'public'> {
  return nameOf(accountId, knownAccounts) === undefined ? 'unknown' : 'known';
}

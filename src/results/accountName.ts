/** Name of a known account, if it has one. */
export function nameOf(accountId: string, knownAccounts: Readonly<Record<string, string>>): string | undefined {
  const name = Object.hasOwn(knownAccounts, accountId) ? knownAccounts[accountId] : undefined;
  // A setting holds whatever was typed into it.
  return typeof name === 'string' && name.trim() !== '' ? name : undefined;
}

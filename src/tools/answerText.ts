import { plainText } from '../ecs/plainText';
import { type KnownAccounts, nameOf } from '../sweep/accountClass';

/** A list of which an answer shows no more than it may. */
interface Bounded<T> {
  /** How many there are in all. */
  readonly count: number;
  readonly items: readonly T[];
  /** How many of them are not shown; absent when all are. */
  readonly leftOut?: number;
}

/** The first `most` of a list, as `entryOf` tells them. */
export function bounded<T, Entry>(all: readonly T[], most: number, entryOf: (item: T) => Entry): Bounded<Entry> {
  return boundedOf(all.slice(0, most).map(entryOf), all.length);
}

/** A list that is cut already: `count` is how many there are in all. */
export function boundedOf<T>(items: readonly T[], count: number): Bounded<T> {
  return { count, items, ...(count > items.length ? { leftOut: count - items.length } : {}) };
}

/** Name of a known account, for people and so for models. */
export function accountName(accountId: string, knownAccounts: KnownAccounts): string | undefined {
  const name = nameOf(accountId, knownAccounts);
  return name === undefined ? undefined : plainText(name, 100);
}

/** A sentence with an error code and a request ID; names are cut much earlier. */
const longestText = 1000;

/** The answer as compact JSON. Whatever others wrote is one line in which nothing hides and no link or icon stands. */
export function answerText(answer: object): string {
  return JSON.stringify(answer, (_key, value) => (typeof value === 'string' ? plainText(value, longestText) : value));
}

import type { AccountSession } from '../credentials/accountSession';
import type { KnownAccounts } from '../sweep/accountClass';
import type { SweepRequest, SweepSession } from '../sweep/sweepSession';

/** What the tools' answers are made of. */
export interface ToolContext {
  readonly sweeps: { of(session: AccountSession): SweepSession };
  /** Names for people, by account ID. */
  knownAccounts(session: AccountSession): KnownAccounts;
  /** Shares older than so many days are findings; 0 for never. */
  olderThanDays(): number;
  sweepOptions(): Pick<SweepRequest, 'mostInFlight' | 'skipUnshared'>;
}

import { SweepSession, type SweptAccount } from './sweepSession';
import { SweepStore } from './sweepStore';

/** The sweeps of each open account: one `SweepSession` for as long as somebody holds the account. */
export class SweepSessions {
  private readonly byAccount = new WeakMap<SweptAccount, SweepSession>();
  private readonly store: SweepStore;

  /** @param directory where sweeps are kept */
  constructor(directory: string) {
    this.store = new SweepStore(directory);
  }

  of(account: SweptAccount): SweepSession {
    const session = this.byAccount.get(account) ?? new SweepSession(account, this.store);
    this.byAccount.set(account, session);
    return session;
  }

  /** Deletes the kept sweeps of a profile. */
  forget(profileId: string): Promise<void> {
    return this.store.forget(profileId);
  }
}

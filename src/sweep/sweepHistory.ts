import { AccountIndex } from './accountIndex';
import { type Changes, changesBetween } from './changes';
import type { SweepResult } from './model';
import type { SweepStore } from './sweepStore';

/** Whose sweeps they are: those of another account under the same profile are not taken for its. */
export interface Owner {
  readonly id: string;
  readonly accountId: string;
}

/** What the last sweep is compared with. */
interface Earlier {
  readonly startedAt: string;
  readonly isKept: boolean;
  /** A million shares, maybe: let go once they are compared, where they can be read again. */
  result?: SweepResult;
}

/** The last sweep of an account that ended, and how it differs from an earlier one. */
export class SweepHistory {
  private latest?: SweepResult;
  private earlier?: Earlier;
  private compared?: Changes;
  private notKept?: string;

  constructor(
    private readonly owner: Owner,
    private readonly store: SweepStore,
  ) {}

  get result(): SweepResult | undefined {
    return this.latest;
  }

  get changes(): Changes | undefined {
    return this.compared;
  }

  /** Why the last sweep could not be kept, if it could not: the system's code, such as `ENOSPC`. */
  get keepFailure(): string | undefined {
    return this.notKept;
  }

  /** When the kept sweeps began, newest first. */
  kept(): Promise<readonly string[]> {
    return this.store.kept(this.owner.id);
  }

  /** Brings back the last two kept sweeps; the index of the last, if there is one. */
  async restore(): Promise<AccountIndex | undefined> {
    for (const startedAt of await this.kept()) {
      const result = await this.read(startedAt);
      if (!result) {
        continue;
      }
      if (this.latest) {
        this.earlier = { startedAt, isKept: true, result };
        break;
      }
      this.latest = result;
    }
    const index = this.latest && (await AccountIndex.of(this.latest.images));
    await this.compare();
    return index;
  }

  /** Takes in a sweep that has ended; `resumed` is the one that it completes. */
  accept(result: SweepResult, resumed: SweepResult | undefined): void {
    // A completed sweep takes the place of its first half; what that was compared with stays.
    if (this.latest && !resumed) {
      const { startedAt } = this.latest;
      this.earlier = { startedAt, isKept: this.notKept === undefined, result: this.latest };
    }
    this.latest = result;
    this.compared = undefined;
  }

  /** Keeps the last sweep for the next session. Never rejects: see `keepFailure`. */
  async keep(): Promise<void> {
    if (this.latest) {
      this.notKept = await this.store.save(this.owner.id, this.latest).then(
        () => undefined,
        (error: NodeJS.ErrnoException) => error.code ?? error.name,
      );
    }
  }

  /** Takes the kept sweep that began at this time for the earlier one. Tells whether it could be read. */
  async compareWith(startedAt: string): Promise<boolean> {
    const result = await this.read(startedAt);
    if (result) {
      this.earlier = { startedAt, isKept: true, result };
    }
    return result !== undefined;
  }

  /** Tells whether the comparison is still that of the two sweeps of now. */
  async compare(): Promise<boolean> {
    const { earlier, latest } = this;
    const before = earlier && (earlier.result ?? (await this.read(earlier.startedAt)));
    const compared = before && latest && (await changesBetween(before, latest));
    const current = earlier === this.earlier && latest === this.latest;
    if (current) {
      this.compared = compared;
    }
    if (current && earlier?.isKept) {
      earlier.result = undefined;
    }
    return current;
  }

  private async read(startedAt: string): Promise<SweepResult | undefined> {
    const result = await this.store.read(this.owner.id, startedAt);
    return result?.accountId === this.owner.accountId ? result : undefined;
  }
}

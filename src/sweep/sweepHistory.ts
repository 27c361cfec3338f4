import { AccountIndex } from './accountIndex';
import { type Changes, changesBetween } from './changes';
import type { SweepResult } from './model';
import type { SweepStore } from './sweepStore';

/** Whose sweeps they are: those of another account under the same profile are not taken for its. */
export interface Owner {
  readonly id: string;
  readonly accountId: string;
}

/** The last sweep of an account that ended, an earlier one, and what differs between them. */
export class SweepHistory {
  private latest?: SweepResult;
  private earlier?: SweepResult;
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
        this.earlier = result;
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
    this.earlier = resumed ? this.earlier : (this.latest ?? this.earlier);
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
    const before = await this.read(startedAt);
    this.earlier = before ?? this.earlier;
    return before !== undefined;
  }

  /** Tells whether the comparison is still that of the two sweeps of now. */
  async compare(): Promise<boolean> {
    const { earlier, latest } = this;
    const compared = earlier && latest && (await changesBetween(earlier, latest));
    const current = earlier === this.earlier && latest === this.latest;
    this.compared = current ? compared : this.compared;
    return current;
  }

  private async read(startedAt: string): Promise<SweepResult | undefined> {
    const result = await this.store.read(this.owner.id, startedAt);
    return result?.accountId === this.owner.accountId ? result : undefined;
  }
}

import type { EcsClient } from '../ecs/client';
import { cancelled } from '../ecs/ecsError';
import { AccountIndex } from './accountIndex';
import { type Changes, changesBetween } from './changes';
import type { SweepProgress, SweepResult } from './model';
import { runSweep } from './runSweep';
import type { SweepStore } from './sweepStore';

/** The account that is swept. */
export interface SweptAccount {
  readonly id: string;
  readonly accountId: string;
  /** Does not retry by itself: the sweep paces all regions together. */
  readonly sweepClient: EcsClient;
  readonly ended: AbortSignal;
}

export interface SweepRequest {
  /** Asks only for what the last sweep did not find out. */
  readonly resume?: boolean;
  readonly signal?: AbortSignal;
  /** Most requests under way at one time, over all regions. */
  readonly mostInFlight: number;
  readonly skipUnshared: boolean;
}

const nothingYet: SweepProgress = {
  regionsDone: 0,
  regionsTotal: 0,
  imagesDone: 0,
  imagesTotal: 0,
  sharesFound: 0,
  requests: 0,
  throttled: 0,
  failed: 0,
  waiting: new Map(),
};

/**
 * The sweeps of one account: the one that runs, the last one, and an earlier one it is compared with. One runs at a
 * time; whoever asks for another meanwhile gets the same.
 */
export class SweepSession {
  private readonly listeners = new Set<() => void>();
  private running?: Promise<SweepResult>;
  private opened?: Promise<void>;
  private stop?: AbortController;
  private latest?: SweepResult;
  private earlier?: SweepResult;
  private found = new AccountIndex();
  private state?: SweepProgress;
  private compared?: Changes;
  private notKept?: unknown;

  constructor(
    readonly account: SweptAccount,
    private readonly store: SweepStore,
  ) {}

  /** The last sweep that ended, of this window or a kept one. */
  get result(): SweepResult | undefined {
    return this.latest;
  }

  /** Who may use what: of the sweep that runs, as far as it is, or else of the last. */
  get index(): AccountIndex {
    return this.found;
  }

  /** How far the running sweep is; undefined when none runs. */
  get progress(): SweepProgress | undefined {
    return this.state;
  }

  /** What the last sweep found that the earlier one had not, and the other way round. */
  get changes(): Changes | undefined {
    return this.compared;
  }

  /** Why the last sweep could not be kept, if it could not. */
  get keepFailure(): unknown {
    return this.notKept;
  }

  /** Hears of progress, results and comparisons; returns what ends that. */
  onDidChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Brings back the last kept sweep, compared with the one before. */
  open(): Promise<void> {
    this.opened ??= this.restore();
    return this.opened;
  }

  /**
   * Sweeps, or joins the sweep that runs. What cannot be read is a gap of the result.
   * @throws EcsError of kind `cancelled` when the account was closed before the sweep ended
   */
  async run(request: SweepRequest): Promise<SweepResult> {
    this.running ??= this.sweep(request).finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  /** Stops the sweep that runs; it ends with what it has. */
  cancel(): void {
    this.stop?.abort();
  }

  /** When the kept sweeps began, newest first. */
  kept(): Promise<readonly string[]> {
    return this.store.kept(this.account.id);
  }

  /** Compares the last sweep with the kept one that began at this time. Tells whether it could be read. */
  async compareWith(startedAt: string): Promise<boolean> {
    const before = await this.store.read(this.account.id, startedAt);
    if (before?.accountId === this.account.accountId) {
      this.earlier = before;
      await this.compare();
    }
    return before?.accountId === this.account.accountId;
  }

  private async sweep(request: SweepRequest): Promise<SweepResult> {
    const { accountId, sweepClient: client, ended } = this.account;
    const { mostInFlight, skipUnshared } = request;
    const stop = new AbortController();
    this.stop = stop;
    this.state = nothingYet;
    this.tell();
    await this.open();
    const signals = [stop.signal, ended, ...(request.signal ? [request.signal] : [])];
    const resume = request.resume ? this.latest : undefined;
    const index = new AccountIndex();
    this.found = index;
    const result = await runSweep({
      client,
      accountId,
      signal: AbortSignal.any(signals),
      mostInFlight,
      skipUnshared,
      resume,
      onImage: (image) => index.add(image),
      onProgress: (progress) => {
        this.state = progress;
        this.tell();
      },
    });
    this.state = undefined;
    if (!ended.aborted) {
      await this.accept(result, resume);
    }
    if (ended.aborted) {
      throw cancelled();
    }
    return result;
  }

  private async accept(result: SweepResult, resumed: SweepResult | undefined): Promise<void> {
    // A completed sweep takes the place of its first half; what that was compared with stays.
    this.earlier = resumed ? this.earlier : (this.latest ?? this.earlier);
    this.latest = result;
    this.compared = undefined;
    this.found = await AccountIndex.of(result.images);
    if (this.account.ended.aborted) {
      return;
    }
    this.notKept = await this.store.save(this.account.id, result).catch((error: unknown) => error);
    await this.compare();
  }

  private async restore(): Promise<void> {
    const { id, accountId } = this.account;
    for (const startedAt of await this.store.kept(id)) {
      const result = await this.store.read(id, startedAt);
      if (result?.accountId !== accountId) {
        continue;
      }
      if (!this.latest) {
        this.latest = result;
      } else {
        this.earlier = result;
        break;
      }
    }
    if (this.latest) {
      this.found = await AccountIndex.of(this.latest.images);
      await this.compare();
    }
  }

  private async compare(): Promise<void> {
    const { earlier, latest } = this;
    const compared = earlier && latest && (await changesBetween(earlier, latest));
    if (earlier === this.earlier && latest === this.latest) {
      this.compared = compared;
      this.tell();
    }
  }

  private tell(): void {
    for (const listener of [...this.listeners]) {
      listener();
    }
  }
}

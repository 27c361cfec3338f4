import type { EcsClient } from '../ecs/client';
import { cancelled } from '../ecs/ecsError';
import { AccountIndex } from './accountIndex';
import type { Changes } from './changes';
import type { SweepProgress, SweepResult } from './model';
import { runSweep } from './runSweep';
import { SweepHistory } from './sweepHistory';
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
  private found = new AccountIndex();
  private state?: SweepProgress;
  private readonly history: SweepHistory;

  constructor(
    readonly account: SweptAccount,
    store: SweepStore,
  ) {
    this.history = new SweepHistory(account, store);
  }

  /** The last sweep that ended, of this window or a kept one. */
  get result(): SweepResult | undefined {
    return this.history.result;
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
    return this.history.changes;
  }

  /** Why the last sweep could not be kept, if it could not: the system's code, such as `ENOSPC`. */
  get keepFailure(): string | undefined {
    return this.history.keepFailure;
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
    return this.history.kept();
  }

  /** Compares the last sweep with the kept one that began at this time. Tells whether it could be read. */
  async compareWith(startedAt: string): Promise<boolean> {
    const readable = await this.history.compareWith(startedAt);
    if (readable) {
      await this.compare();
    }
    return readable;
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
    const resume = request.resume ? this.result : undefined;
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
    this.history.accept(result, resumed);
    this.found = await AccountIndex.of(result.images);
    if (!this.account.ended.aborted) {
      await this.history.keep();
      await this.compare();
    }
  }

  private async restore(): Promise<void> {
    const index = await this.history.restore();
    if (index) {
      this.found = index;
      this.tell();
    }
  }

  private async compare(): Promise<void> {
    if (await this.history.compare()) {
      this.tell();
    }
  }

  private tell(): void {
    for (const listener of [...this.listeners]) {
      listener();
    }
  }
}

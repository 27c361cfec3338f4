import type { EcsClient } from '../ecs/client';
import { cancelled } from '../ecs/ecsError';
import { unlessAborted } from '../ecs/onAbort';
import { AccountIndex } from './accountIndex';
import type { Changes } from './changes';
import { nothingYet, type SweepProgress, type SweepResult } from './model';
import { runSweep } from './runSweep';
import { SweepHistory } from './sweepHistory';
import { SweepStop } from './sweepStop';
import type { SweepStore } from './sweepStore';

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
  /** Aborts when whoever asks wants no answer any more; the sweep stops with the last of those who asked. */
  readonly signal?: AbortSignal;
  /** Most requests under way at one time, over all regions. */
  readonly mostInFlight: number;
  readonly skipUnshared: boolean;
}

/**
 * The sweeps of one account: the one that runs, the last one, and an earlier one it is compared with. One runs at a
 * time; whoever asks for another meanwhile gets the same, or, when that was told to stop, the next.
 */
export class SweepSession {
  private readonly listeners = new Set<() => void>();
  private running?: Promise<SweepResult>;
  private opened?: Promise<void>;
  private stop = new SweepStop();
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
    this.opened ??= this.restore().catch((error: unknown) => {
      this.opened = undefined;
      throw error;
    });
    return this.opened;
  }

  /**
   * Sweeps, or joins the sweep that runs. What cannot be read is a gap of the result.
   * @throws EcsError of kind `cancelled` when the account was closed, or the request's signal aborted, before the end
   */
  async run(request: SweepRequest): Promise<SweepResult> {
    while (this.running && this.stop.signal.aborted) {
      await this.running.catch(() => undefined);
    }
    if (request.signal?.aborted) {
      throw cancelled();
    }
    this.running ??= this.sweep(request).finally(() => {
      this.running = undefined;
    });
    this.stop.wantedUntil(request.signal);
    return unlessAborted(this.running, request.signal);
  }

  /** Stops the sweep that runs; it ends with what it has. */
  cancel(): void {
    this.stop.stop();
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
    this.stop = new SweepStop();
    this.state = nothingYet;
    try {
      this.tell();
      await this.open();
      const resume = request.resume ? this.result : undefined;
      const result = await this.read(request, resume);
      this.state = undefined;
      await this.accept(result, resume);
      if (this.account.ended.aborted) {
        throw cancelled();
      }
      return result;
    } finally {
      // Whatever it failed of, nobody is shown a sweep that never ends.
      if (this.state) {
        this.state = undefined;
        this.tell();
      }
    }
  }

  private read(request: SweepRequest, resume?: SweepResult): Promise<SweepResult> {
    const { accountId, sweepClient: client, ended } = this.account;
    const index = new AccountIndex();
    this.found = index;
    return runSweep({
      ...request,
      accountId,
      client,
      signal: AbortSignal.any([this.stop.signal, ended]),
      resume,
      onImage: (image) => index.add(image),
      onProgress: (progress) => {
        this.state = progress;
        this.tell();
      },
    });
  }

  private async accept(result: SweepResult, resumed: SweepResult | undefined): Promise<void> {
    const { ended } = this.account;
    if (!ended.aborted) {
      this.history.accept(result, resumed);
      this.found = await AccountIndex.of(result.images);
    }
    if (!ended.aborted) {
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

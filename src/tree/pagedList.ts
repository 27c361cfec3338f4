import { asEcsError } from '../ecs/asEcsError';
import { type EcsError, isCancelled } from '../ecs/ecsError';
import { incompleteList } from '../ecs/incompleteList';
import type { PageReader } from '../ecs/pager';
import type { Load, LoadWatcher } from './load';

/** How often what has arrived is drawn while all is loaded. */
const drawEveryMs = 400;

/**
 * The pages of one list as a tree shows them: loaded when the list is first opened, one more page on request, as many
 * again on refresh. One load runs at a time. A refresh reads into a pager of its own, shown once it has arrived whole:
 * no page that was asked for before it lands in what is shown after it.
 */
export class PagedList<P extends PageReader> {
  private shown?: P;
  private stale = true;
  private load?: Load;
  private failed?: EcsError;
  private stopped = false;

  constructor(
    private readonly newPager: () => P,
    private readonly onChange: () => void,
    private readonly watch: LoadWatcher,
  ) {}

  /** What has been loaded; undefined before the first page. */
  get pager(): P | undefined {
    return this.shown;
  }

  /** Why the last load failed; what was loaded before it is still shown. */
  get failure(): EcsError | undefined {
    return this.failed;
  }

  /** What there is to say below the entries: why the last load failed, or that the list ended before all of it came. */
  get shownFailure(): EcsError | undefined {
    const { failed, shown, stopped } = this;
    return failed ?? (shown?.done && !shown.complete && !stopped ? incompleteList(shown) : undefined);
  }

  /** True after somebody cancelled the opening and nothing was asked for since. */
  get cancelled(): boolean {
    return this.stopped;
  }

  get loading(): boolean {
    return this.load !== undefined;
  }

  get loadingMore(): boolean {
    return this.load?.kind === 'more';
  }

  /** Nothing has been asked for that opening the list would ask for. */
  get waiting(): boolean {
    return this.stale && !this.load && !this.stopped && !this.failed;
  }

  get hasMore(): boolean {
    return this.shown !== undefined && !this.shown.done;
  }

  /** Loads what is missing to show the list. Resolves when it is there; never rejects: see `failure`. */
  async open(): Promise<void> {
    if (this.waiting) {
      void this.start('open', (signal) => this.reload(signal));
    }
    // A refresh may have replaced the load that was awaited.
    while (this.load?.kind === 'open') {
      await this.load.promise;
    }
  }

  /** As when it is opened, for whoever needs the list now: what failed or was cancelled before is asked for again. */
  async reopen(): Promise<void> {
    if (this.failed || this.stopped) {
      await this.retry();
    }
    await this.open();
  }

  /** Adds the next page. Does nothing while another load runs or when there is no more; tells whether it added one. */
  async loadMore(): Promise<boolean> {
    const before = this.shown?.pagesRead;
    await this.add((pager, signal) => pager.next(signal));
    return this.shown?.pagesRead !== before;
  }

  /** Adds all further pages, and shows now and then what has arrived: thousands of rows take a while to draw. */
  async loadAll(): Promise<void> {
    await this.add(async (pager, signal) => {
      let drawnAt = Date.now();
      while (!pager.done && !signal.aborted) {
        await pager.next(signal);
        if (Date.now() - drawnAt >= drawEveryMs) {
          drawnAt = Date.now();
          this.onChange();
        }
      }
    });
  }

  /** Asks again for all that is shown when the list is opened next, and forgets failures. */
  invalidate(): void {
    this.abort();
    this.stale = true;
    this.failed = undefined;
    this.stopped = false;
  }

  /** After a failure or a cancelled opening: the same again. */
  async retry(): Promise<void> {
    const incomplete = this.shown?.done === true && !this.shown.complete;
    this.failed = undefined;
    this.stopped = false;
    this.stale ||= incomplete;
    if (this.stale) {
      this.onChange();
    } else {
      await this.loadMore();
    }
  }

  /** Stops what is loading because the list was closed; opening it again loads again. Tells whether anything was. */
  leave(): boolean {
    const interrupted = this.load !== undefined || this.stopped;
    this.abort();
    this.stopped = false;
    return interrupted;
  }

  private async add(step: (pager: P, signal: AbortSignal) => Promise<unknown>): Promise<void> {
    const pager = this.shown;
    if (!this.load && !this.stale && pager && !pager.done) {
      this.failed = undefined;
      const added = this.start('more', (signal) => step(pager, signal));
      this.onChange();
      await added;
    }
  }

  private async reload(signal: AbortSignal): Promise<void> {
    const pager = this.newPager();
    const pages = Math.max(1, this.shown?.pagesRead ?? 0);
    while (pager.pagesRead < pages && !pager.done) {
      await pager.next(signal);
    }
    if (!signal.aborted) {
      this.shown = pager;
      this.stale = false;
    }
  }

  private start(kind: Load['kind'], work: (signal: AbortSignal) => Promise<unknown>): Promise<void> {
    const abort = new AbortController();
    const promise = this.run(work, abort.signal).then(() => {
      if (this.load === load) {
        this.load = undefined;
        // The parent tells how much there is.
        this.onChange();
      }
    });
    const load: Load = { kind, abort, promise };
    this.load = load;
    this.watch(promise, () => this.cancel(load));
    return promise;
  }

  private async run(work: (signal: AbortSignal) => Promise<unknown>, signal: AbortSignal): Promise<void> {
    try {
      await work(signal);
    } catch (error) {
      if (!signal.aborted && !isCancelled(error)) {
        this.failed = asEcsError(error);
      }
    }
  }

  private cancel(load: Load): void {
    if (this.load === load) {
      this.abort();
      this.stopped = load.kind === 'open';
      this.onChange();
    }
  }

  private abort(): void {
    this.load?.abort.abort();
    this.load = undefined;
  }
}

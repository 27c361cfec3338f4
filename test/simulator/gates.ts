import { type Filterable, matches, type RequestFilter } from './requestFilter';

/** Keeps matching requests waiting, answered only when a test lets them through. */
export class Gate {
  private open = false;
  private arrivals = 0;
  private readonly waiting = new Set<() => void>();
  private readonly watchers = new Set<{ count: number; resolve: () => void }>();

  constructor(private readonly filter: RequestFilter) {}

  /** How many requests wait now. */
  get held(): number {
    return this.waiting.size;
  }

  /** Resolves when `count` requests in all have come to wait here. */
  arrived(count = 1): Promise<void> {
    return new Promise((resolve) => {
      this.watchers.add({ count, resolve });
      this.notify();
    });
  }

  /** Lets the request through that has waited longest. */
  releaseOne(): void {
    const [first] = this.waiting;
    first?.();
  }

  /** Lets everything through, from now on. */
  release(): void {
    this.open = true;
    for (const pass of [...this.waiting]) {
      pass();
    }
  }

  /** Resolves when the request may go on, or when its client has hung up. */
  async pass(request: Filterable, hungUp: AbortSignal): Promise<void> {
    if (this.open || hungUp.aborted || !matches(this.filter, request)) {
      return;
    }
    await new Promise<void>((resolve) => {
      const pass = () => {
        this.waiting.delete(pass);
        hungUp.removeEventListener('abort', pass);
        resolve();
      };
      this.waiting.add(pass);
      hungUp.addEventListener('abort', pass);
      this.arrivals += 1;
      this.notify();
    });
  }

  private notify(): void {
    for (const watcher of this.watchers) {
      if (this.arrivals >= watcher.count) {
        this.watchers.delete(watcher);
        watcher.resolve();
      }
    }
  }
}

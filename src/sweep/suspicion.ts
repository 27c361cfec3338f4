/** The doubt whether a quota is the one that throttled. A request that is sent while it lasts finds out. */
export class Suspicion {
  private since?: number;

  get lasts(): boolean {
    return this.since !== undefined;
  }

  raise(now: number): void {
    this.since ??= now;
  }

  /** Whether a request was sent to find out. */
  isTrial(startedAt: number): boolean {
    return this.since !== undefined && startedAt > this.since;
  }

  /** A request was answered. Tells whether that ends the doubt. */
  clear(startedAt: number): boolean {
    const cleared = this.isTrial(startedAt);
    if (cleared) {
      this.end();
    }
    return cleared;
  }

  end(): void {
    this.since = undefined;
  }
}

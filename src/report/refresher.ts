/** Works off what changed: at once, but no more than once in a while, and never twice at the same time. */
export class Refresher {
  private timer?: NodeJS.Timeout;
  private running = false;
  private again?: 'now' | 'rested';
  private stopped = false;
  private restUntil = 0;

  /** `work` must not reject. */
  constructor(
    private readonly work: () => Promise<void>,
    private readonly restMs: number,
  ) {}

  /** `now` does not wait for the end of the rest. */
  request(when: 'now' | 'rested' = 'rested'): void {
    if (when === 'now') {
      this.restUntil = 0;
      clearTimeout(this.timer);
      this.timer = undefined;
    }
    if (this.running) {
      this.again = when === 'now' || this.again === 'now' ? 'now' : 'rested';
    } else if (!this.timer && !this.stopped) {
      this.timer = setTimeout(() => void this.run(), Math.max(0, this.restUntil - Date.now()));
    }
  }

  dispose(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  private async run(): Promise<void> {
    this.timer = undefined;
    this.running = true;
    const startedAt = Date.now();
    await this.work();
    this.running = false;
    // Much work is done less often: most of the time belongs to others.
    this.restUntil = Date.now() + Math.max(this.restMs, 4 * (Date.now() - startedAt));
    const { again } = this;
    this.again = undefined;
    if (again) {
      this.request(again);
    }
  }
}

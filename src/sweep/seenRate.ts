/** What was sent before such a time without anything to send says nothing about a rate. */
const idleMs = 1000;
/** Fewer good answers tell nothing about a rate or a quota. */
export const leastAnswers = 5;

/** A stop by a quota, and the pause that ended it; times in milliseconds. */
export interface Pause {
  readonly from: number;
  readonly until: number;
  /** Its end was named by the server. */
  readonly isExact: boolean;
  /** A shorter one had not helped. */
  readonly isSecond: boolean;
}

/** How much was let through since the last pause, and in what time. */
export class SeenRate {
  private good = 0;
  private since = 0;
  private busyAt = 0;

  get isEmpty(): boolean {
    return this.good === 0;
  }

  start(now: number, isTrial: boolean): void {
    if (!isTrial && now - this.busyAt > idleMs) {
      this.begin(now);
    }
    this.busyAt = now;
  }

  succeed(now: number): void {
    this.good += 1;
    this.busyAt = now;
  }

  /** Milliseconds for one request, as far as the pause tells; undefined when there were too few. */
  intervalMs(pause: Pause, now: number): number | undefined {
    return this.good < leastAnswers ? undefined : this.spell(pause, now) / this.good;
  }

  begin(now: number): void {
    this.good = 0;
    this.since = now;
  }

  /** The time in which so much was allowed: more may have been from some moment of the pause on that nobody knows. */
  private spell({ from, until, isExact, isSecond }: Pause, now: number): number {
    const pauseMs = until - from;
    if (isExact || isSecond) {
      return (isExact ? until : now) - this.since;
    }
    return Math.max(pauseMs, from - this.since + pauseMs / 2);
  }
}

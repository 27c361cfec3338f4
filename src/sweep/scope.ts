export interface ScopeOptions {
  /** Most requests under way at the start, and at the very most. */
  readonly first: number;
  readonly most: number;
  /** After how many good answers the limit begins to rise, and after how many more it has doubled. */
  readonly holdFor: number;
  readonly doubleAfter: number;
  /** Waits without a hint, in milliseconds, tried one after the other before the wait for the full minute. */
  readonly pausesMs: readonly number[];
  /** When quotas are counted anew, in milliseconds: by the full minute, the documentation says. */
  readonly minuteMs: number;
}

/** How long the event loop may be held up before less is sent at a time, in milliseconds: about one frame, and a few. */
const fineDelayMs = 25;
const longDelayMs = 50;
/** A slow event loop alone makes it no fewer. */
const leastUnderWay = 4;
/** The longest wait that the server may ask for. */
const longestHintMs = 60_000;
/** Clocks differ: how long after the full minute a quota is tried again. */
const minuteMarginMs = 100;
/** A rate that has held for so long may be a little low. */
const steadyMs = 10_000;
/** The rate that was seen may have begun before it was counted. */
const paceMargin = 1.03;

/**
 * What may be under way against one quota: an API in a region, or everything. Opens up while answers are good; when
 * throttled it halves, pauses, tries with one request, and then keeps to the rate or the budget a minute that it has
 * seen to be allowed.
 */
export class Scope {
  private limit: number;
  private underWay = 0;
  private answers = 0;
  private growing = true;
  private pausedUntil = 0;
  private lastIncident = 0;
  private strikes = 0;
  private probing = false;
  /** Since when it is in doubt whether this quota is the one that throttled. */
  private suspectedAt?: number;
  /** Good answers, and the start of the first request, since the last pause. */
  private good = 0;
  private since?: number;
  private intervalMs = 0;
  private nextStart = 0;
  private steadySince = 0;
  /** How many requests a minute are allowed: expected, until a pause to the full minute has shown it. */
  private budget?: number;
  private budgetShown = false;
  private goodAtIncident = 0;
  private minute = 0;
  private goodInMinute = 0;
  private startedInMinute = 0;

  constructor(private readonly options: ScopeOptions) {
    this.limit = options.first;
  }

  /** Good answers in the current minute: what the quota allowed when the next request is throttled. */
  get usedInMinute(): number {
    return this.goodInMinute;
  }

  /** Time between two starts that keeps to the rate it has seen to be allowed, in milliseconds; 0 while it has not. */
  get pace(): number {
    return this.intervalMs;
  }

  /** Whether the request after the last pause was throttled, too. */
  get pausedInVain(): boolean {
    return this.strikes > 1;
  }

  /** When the pause ends, if there is one. */
  pauseEnd(now: number): number | undefined {
    return this.pausedUntil > now ? this.pausedUntil : undefined;
  }

  /** Until when nothing may start: `now` when something may, infinity when something under way must end first. */
  opensAt(now: number): number {
    this.turnMinute(now);
    if (this.underWay >= (this.probing || this.suspectedAt !== undefined ? 1 : Math.floor(this.limit))) {
      return Number.POSITIVE_INFINITY;
    }
    // What was throttled itself finds out whether the budget is one.
    const bound = this.budget !== undefined && (this.budgetShown || !this.probing);
    const spent = bound && this.startedInMinute >= (this.budget ?? 0);
    const refill = spent ? this.nextMinute(now) : 0;
    return Math.max(now, this.pausedUntil, this.nextStart, refill);
  }

  start(now: number): void {
    this.underWay += 1;
    this.startedInMinute += 1;
    this.since ??= now;
    this.nextStart = this.intervalMs > 0 ? Math.max(now, this.nextStart + this.intervalMs) : 0;
  }

  /** It ended in some other way. */
  end(): void {
    this.underWay -= 1;
  }

  /** Tells whether this clears it of the suspicion it was under. */
  succeed(startedAt: number, now: number): boolean {
    this.underWay -= 1;
    const cleared = this.isTrial(startedAt);
    if (cleared) {
      this.suspectedAt = undefined;
    }
    if (this.probing) {
      this.learn(now);
    }
    this.good += 1;
    this.goodInMinute += 1;
    this.answers += 1;
    if (this.answers > this.options.holdFor && this.growing) {
      this.limit = Math.min(this.options.most, this.limit * 2 ** (1 / this.options.doubleAfter));
    }
    if (this.intervalMs > 0 && now - this.steadySince > steadyMs) {
      this.intervalMs *= 0.9;
      this.steadySince = now;
    }
    return cleared;
  }

  /** Stops growing while the event loop is held up: then more under way would not be answered sooner. */
  yieldTo(delayMs: number): void {
    this.growing = delayMs < fineDelayMs;
    if (delayMs > longDelayMs) {
      this.limit = Math.max(Math.min(leastUnderWay, this.limit), this.limit * 0.7);
    }
  }

  /** From now on one request at a time, until one that starts later has been answered. */
  suspect(now: number): void {
    this.suspectedAt ??= now;
  }

  /** Whether a request was sent to find out. */
  isTrial(startedAt: number): boolean {
    return this.suspectedAt !== undefined && startedAt > this.suspectedAt;
  }

  /** Whether a request that is throttled belongs to an incident that was dealt with. */
  hasDealtWith(startedAt: number): boolean {
    return startedAt <= this.lastIncident;
  }

  /** Tells whether this is news: requests sent before the last throttled answer came belong to the same incident. */
  throttle(startedAt: number, now: number, retryAfterMs?: number): boolean {
    this.underWay -= 1;
    this.startedInMinute -= 1;
    if (this.hasDealtWith(startedAt)) {
      return false;
    }
    this.lastIncident = now;
    this.suspectedAt = undefined;
    this.strikes += 1;
    this.limit = Math.max(1, this.limit / 2);
    if (!this.probing) {
      this.goodAtIncident = this.goodInMinute;
    }
    this.probing = true;
    // The pauses are gone through again after a minute that did not help: the server's clock may be another.
    const { pausesMs } = this.options;
    const pauseMs = pausesMs[(this.strikes - 1) % (pausesMs.length + 1)];
    const blind = pauseMs === undefined ? this.nextMinute(now) : now + pauseMs;
    this.pausedUntil = retryAfterMs ? now + Math.min(retryAfterMs, longestHintMs) : blind;
    return true;
  }

  /** Takes a pause back that turned out to be somebody else's. */
  forgive(): void {
    this.pausedUntil = 0;
    this.probing = false;
    this.strikes = 0;
  }

  /** Stops for this minute when others of the kind were stopped after so many, until it is shown or taken back. */
  expectBudget(budget: number): void {
    this.budget ??= budget;
  }

  /** Others of the kind got further. */
  forgetBudget(): void {
    this.budget = this.budgetShown ? this.budget : undefined;
  }

  /** Keeps to the pace that others of the kind have learned. */
  expectPace(intervalMs: number): void {
    this.intervalMs ||= intervalMs;
  }

  private learn(now: number): void {
    const { minuteMs } = this.options;
    const waitedForMinute = this.pausedUntil % minuteMs <= minuteMarginMs;
    const sameMinute = Math.floor(this.lastIncident / minuteMs) === Math.floor(now / minuteMs);
    if (this.good > 0 && this.since !== undefined) {
      if (waitedForMinute) {
        this.budget = Math.max(1, this.goodAtIncident);
        this.budgetShown = true;
      } else if (sameMinute) {
        this.budget = undefined;
        this.intervalMs = ((now - this.since) / this.good) * paceMargin;
        this.nextStart = now + this.intervalMs;
        this.steadySince = now;
      } else {
        // It may have been the pause that helped, or the minute: the next incident tells.
        this.forgetBudget();
      }
    }
    this.probing = false;
    this.strikes = 0;
    this.good = 0;
    this.since = now;
  }

  private turnMinute(now: number): void {
    const minute = Math.floor((now - minuteMarginMs) / this.options.minuteMs);
    if (minute === this.minute) {
      return;
    }
    // All of the budget was used and nothing throttled: there may be more.
    if (this.budget !== undefined && this.goodInMinute >= this.budget && !this.probing) {
      this.budget = Math.ceil(this.budget * 1.5);
    }
    this.minute = minute;
    this.goodInMinute = 0;
    this.startedInMinute = this.underWay;
  }

  private nextMinute(now: number): number {
    const { minuteMs: length } = this.options;
    return (Math.floor((now - minuteMarginMs) / length) + 1) * length + minuteMarginMs;
  }
}

import { InFlight, type InFlightOptions } from './inFlight';
import { minuteMarginMs, minuteTurned } from './minute';
import { MinuteBudget } from './minuteBudget';
import { Pace } from './pace';
import { leastAnswers, SeenRate } from './seenRate';
import { Suspicion } from './suspicion';

export interface ScopeOptions extends InFlightOptions {
  /** Waits without a hint, in milliseconds, tried one after the other before the wait for the full minute. */
  readonly pausesMs: readonly number[];
  /** When quotas are counted anew, in milliseconds: by the full minute, the documentation says. */
  readonly minuteMs: number;
}

/** The longest wait that the server may ask for. */
const longestHintMs = 60_000;

/**
 * What may be under way against one quota: an API in a region, or everything. Opens up while answers are good; when
 * throttled it halves, pauses, tries with one request, and then keeps to the rate or the budget a minute that it has
 * seen to be allowed.
 */
export class Scope {
  readonly pace = new Pace();
  readonly budget: MinuteBudget;
  readonly inFlight: InFlight;
  /** While it lasts one request at a time is sent. */
  readonly suspicion = new Suspicion();
  private readonly rate = new SeenRate();
  private pausedUntil = 0;
  private lastIncident = 0;
  private strikes = 0;
  private probing = false;
  /** Good answers in this minute to what was sent before it was throttled. */
  private stopped = 0;
  /** Whether that is all there was in that minute, as far as it can be known. */
  private isCounted = false;
  private isHinted = false;

  constructor(private readonly options: ScopeOptions) {
    this.inFlight = new InFlight(options);
    this.budget = new MinuteBudget(options.minuteMs);
  }

  /** How many requests were let through in a minute before it was throttled. */
  get stoppedAfter(): number {
    return this.stopped;
  }

  /** Whether it was throttled and what was sent before that is still on its way. */
  get isSettling(): boolean {
    return this.probing && this.inFlight.underWay > 0;
  }

  /** Whether the request after the last pause was throttled, too. */
  get pausedInVain(): boolean {
    return this.strikes > 1;
  }

  /** Until when it waits for a pause or a minute to end, and not for others or for its turn; not after `now` when it does not. */
  waitsUntil(now: number): number {
    return Math.max(this.pausedUntil, this.budget.opensAt(now));
  }

  /** Until when nothing may start: `now` when something may, infinity when something under way must end first. */
  opensAt(now: number): number {
    const { underWay } = this.inFlight;
    this.budget.turn(now, underWay, this.probing);
    if (this.probing || this.suspicion.lasts ? underWay > 0 : !this.inFlight.hasRoom()) {
      return Number.POSITIVE_INFINITY;
    }
    return Math.max(now, this.pausedUntil, this.pace.opensAt, this.budget.opensAt(now));
  }

  start(now: number): void {
    this.inFlight.start(now);
    this.budget.start(now);
    this.rate.start(now, this.probing);
    this.pace.start(now);
  }

  /** It was throttled, by another quota than this. */
  end(): void {
    this.inFlight.end();
    this.budget.takeBack();
  }

  /** It failed, and not because of a quota. */
  fail(startedAt: number): void {
    this.inFlight.end();
    this.budget.answer(false);
    // What answers in its own way does not throttle; and a region that is down must not hold up the others.
    this.suspicion.clear(startedAt);
    if (!this.hasDealtWith(startedAt)) {
      this.probing = false;
      this.strikes = 0;
    }
  }

  /** Tells whether this clears it of the suspicion it was under. */
  succeed(startedAt: number, now: number): boolean {
    this.inFlight.end();
    const cleared = this.suspicion.clear(startedAt);
    if (this.probing && !this.hasDealtWith(startedAt)) {
      this.learn(now);
    }
    this.rate.succeed(now);
    this.budget.answer(true);
    if (this.probing) {
      this.stopped = Math.max(this.stopped, this.budget.used(now));
    }
    this.inFlight.grow(startedAt);
    this.pace.succeed(now);
    return cleared;
  }

  /** Whether a request that is throttled belongs to an incident that was dealt with. */
  hasDealtWith(startedAt: number): boolean {
    return startedAt <= this.lastIncident;
  }

  /** Tells whether this is news: requests sent before the last throttled answer came belong to the same incident. */
  throttle(startedAt: number, now: number, retryAfterMs?: number): boolean {
    this.inFlight.end();
    this.budget.takeBack();
    if (this.hasDealtWith(startedAt)) {
      return false;
    }
    this.lastIncident = now;
    this.suspicion.end();
    this.strikes += 1;
    this.inFlight.halve();
    if (!this.probing) {
      this.stopped = this.budget.used(now);
      this.isCounted = this.budget.isWatched;
    }
    this.probing = true;
    // The pauses are gone through again after a minute that did not help: the server's clock may be another.
    const { pausesMs } = this.options;
    const pauseMs = pausesMs[(this.strikes - 1) % (pausesMs.length + 1)];
    const blind = pauseMs === undefined ? this.budget.nextMinute(now) : now + pauseMs;
    this.isHinted = Boolean(retryAfterMs);
    this.pausedUntil = retryAfterMs ? now + Math.min(retryAfterMs, longestHintMs) : blind;
    return true;
  }

  /** Takes back what it did and learned because of a throttling that turned out to be somebody else's. */
  forgive(): void {
    this.pausedUntil = 0;
    this.probing = false;
    this.strikes = 0;
    this.pace.forget();
    this.budget.forget();
  }

  /** Takes everything back that has a time, which is none any more. */
  forgetTimes(): void {
    this.forgive();
    this.lastIncident = 0;
    this.suspicion.end();
    this.inFlight.forgetTimes();
  }

  /** The one request that was to find out whether the pause has helped was answered: it has. */
  private learn(now: number): void {
    const { minuteMs } = this.options;
    const waitedForMinute = this.pausedUntil % minuteMs <= minuteMarginMs;
    const turned = minuteTurned(this.lastIncident, now, minuteMs);
    const isByMinute = waitedForMinute || (turned === true && (this.pausedInVain || this.budget.isExpected));
    if (this.rate.isEmpty) {
      // Nothing was let through, so there is nothing to keep to.
    } else if (isByMinute && this.isCounted && this.stopped >= leastAnswers) {
      this.budget.show(this.stopped);
    } else if (turned === false && !isByMinute) {
      this.budget.drop();
      this.learnPace(now);
    } else {
      // It may have been the pause that helped, or the minute, or others had a part of it: the next incident tells.
      this.budget.forget();
    }
    this.probing = false;
    this.strikes = 0;
    this.rate.begin(now);
  }

  private learnPace(now: number): void {
    const { lastIncident: from, pausedUntil: until, isHinted: isExact, pausedInVain: isSecond } = this;
    const intervalMs = this.rate.intervalMs({ from, until, isExact, isSecond }, now);
    if (intervalMs !== undefined) {
      this.pace.learn(intervalMs, now);
    }
  }
}

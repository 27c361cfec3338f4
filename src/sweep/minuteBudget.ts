import { minuteMarginMs, minuteOf, startOfMinute } from './minute';

/** So soon after the full minute whoever finds out has told again what is expected, or else it is no more. */
const renewedWithinMs = 1000;
/** What was sent so soon after the full minute is all that was sent in it. */
const watchedWithinMs = 1000;

/** How many requests a minute are allowed, and how many there were. Quotas are counted anew by the full minute. */
export class MinuteBudget {
  private allowed?: number;
  /** A pause to the full minute has shown it; until then it is expected. */
  private isShown = false;
  /** For how many minutes, used up without being throttled, it is kept to; longer each time it is shown again. */
  private trustedFor = 1;
  private heldFor = 0;
  private expectedIn = 0;
  private minute = 0;
  private watched = false;
  private good = 0;
  private answered = 0;
  private started = 0;
  /** So close to the full minute that the server may count them for the new one. */
  private startedAtTurn = 0;

  constructor(private readonly minuteMs: number) {}

  /** Good answers in the current minute. */
  used(now: number): number {
    return this.minuteOf(now) === this.minute ? this.good : 0;
  }

  /** Whether the minute is counted from its beginning: of others, whoever has sent since may have been sent before. */
  get isWatched(): boolean {
    return this.watched;
  }

  /** It was seen here, and is kept to. */
  get isKnown(): boolean {
    return this.isShown;
  }

  /** It was seen elsewhere, and not here. */
  get isExpected(): boolean {
    return this.allowed !== undefined && !this.isShown;
  }

  /** When more may start: 0 unless the budget is spent. */
  opensAt(now: number): number {
    if (this.allowed === undefined || this.started < this.allowed) {
      return 0;
    }
    if (this.isShown || this.expectedIn === this.minuteOf(now)) {
      return this.nextMinute(now);
    }
    const renewedBy = this.startOf(this.minuteOf(now)) + renewedWithinMs;
    return renewedBy > now ? renewedBy : 0;
  }

  start(now: number): void {
    this.started += 1;
    if ((now + minuteMarginMs) % this.minuteMs < 2 * minuteMarginMs) {
      this.startedAtTurn += 1;
    }
  }

  /** It was throttled, and is not counted. */
  takeBack(): void {
    this.started -= 1;
  }

  answer(isGood: boolean): void {
    this.answered += 1;
    this.good += isGood ? 1 : 0;
  }

  /** A pause to the full minute has helped: so many it was. */
  show(allowed: number): void {
    this.trustedFor = this.isShown ? this.trustedFor * 4 : 1;
    this.heldFor = 0;
    this.allowed = Math.max(1, allowed);
    this.isShown = true;
  }

  /** Others of the kind were stopped after so many; that is for this minute. */
  expect(allowed: number, now: number): void {
    if (!this.isShown) {
      this.allowed = allowed;
      this.expectedIn = this.minuteOf(now);
    }
  }

  /** Others of the kind got further. */
  forget(): void {
    this.allowed = this.isShown ? this.allowed : undefined;
  }

  drop(): void {
    this.allowed = undefined;
    this.isShown = false;
  }

  /** Begins to count anew when a minute has begun. */
  turn(now: number, underWay: number, inDoubt: boolean): void {
    const minute = this.minuteOf(now);
    if (minute === this.minute) {
      return;
    }
    const isFirst = this.minute === 0;
    if (this.isShown && this.allowed !== undefined && this.answered >= this.allowed && !inDoubt) {
      this.hold(this.allowed);
    }
    this.watched = !isFirst && now - this.startOf(minute) < watchedWithinMs;
    this.minute = minute;
    this.good = 0;
    this.answered = 0;
    this.started = Math.max(underWay, this.startedAtTurn);
    this.startedAtTurn = 0;
  }

  nextMinute(now: number): number {
    return this.startOf(this.minuteOf(now) + 1);
  }

  /** All of it was used and nothing throttled: there may be more, and from time to time much more. */
  private hold(allowed: number): void {
    this.heldFor += 1;
    const over = this.heldFor - this.trustedFor;
    this.allowed = over < 0 ? allowed : Math.ceil(allowed * 1.5 ** (2 ** Math.min(over, 4)));
  }

  private minuteOf(now: number): number {
    return minuteOf(now, this.minuteMs);
  }

  private startOf(minute: number): number {
    return startOfMinute(minute, this.minuteMs);
  }
}

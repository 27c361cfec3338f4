/** Clocks differ: how long after the full minute a quota is tried again. */
export const minuteMarginMs = 100;

/** How many requests a minute are allowed, and how many there were. Quotas are counted anew by the full minute. */
export class MinuteBudget {
  private allowed?: number;
  /** A pause to the full minute has shown it; until then it is expected. */
  private isShown = false;
  private minute = 0;
  private good = 0;
  private answered = 0;
  private started = 0;

  /** @param minuteMs length of a minute */
  constructor(private readonly minuteMs: number) {}

  /** Good answers in the current minute. */
  get used(): number {
    return this.good;
  }

  /** When more may start: 0 unless the budget is spent. `inDoubt` are those that find out whether it is one. */
  opensAt(now: number, inDoubt: boolean): number {
    const bound = this.allowed !== undefined && (this.isShown || !inDoubt);
    return bound && this.started >= (this.allowed ?? 0) ? this.nextMinute(now) : 0;
  }

  start(): void {
    this.started += 1;
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
    this.allowed = Math.max(1, allowed);
    this.isShown = true;
  }

  /** Others of the kind were stopped after so many. */
  expect(allowed: number): void {
    this.allowed ??= allowed;
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
    const minute = Math.floor((now - minuteMarginMs) / this.minuteMs);
    if (minute === this.minute) {
      return;
    }
    // All of the budget was used and nothing throttled: there may be more.
    if (this.allowed !== undefined && this.answered >= this.allowed && !inDoubt) {
      this.allowed = Math.ceil(this.allowed * 1.5);
    }
    this.minute = minute;
    this.good = 0;
    this.answered = 0;
    this.started = underWay;
  }

  nextMinute(now: number): number {
    return (Math.floor((now - minuteMarginMs) / this.minuteMs) + 1) * this.minuteMs + minuteMarginMs;
  }
}

/** Clocks differ: how long after the full minute a quota is tried again. */
export const minuteMarginMs = 100;

/** How many requests a minute are allowed, and how many there were. Quotas are counted anew by the full minute. */
export class MinuteBudget {
  private allowed?: number;
  /** A pause to the full minute has shown it; until then it is expected. */
  private isShown = false;
  /** For how many minutes, used up without being throttled, it is kept to; longer each time it is shown again. */
  private trustedFor = 1;
  private heldFor = 0;
  private minute = 0;
  private good = 0;
  private answered = 0;
  private started = 0;
  /** So close to the full minute that the server may count them for the new one. */
  private startedAtTurn = 0;

  /** @param minuteMs length of a minute */
  constructor(private readonly minuteMs: number) {}

  /** Good answers in the current minute. */
  get used(): number {
    return this.good;
  }

  /** It was seen elsewhere, and not here. */
  get isExpected(): boolean {
    return this.allowed !== undefined && !this.isShown;
  }

  /** When more may start: 0 unless the budget is spent. */
  opensAt(now: number): number {
    return this.allowed !== undefined && this.started >= this.allowed ? this.nextMinute(now) : 0;
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

  /** Others of the kind were stopped after so many. */
  expect(allowed: number): void {
    if (!this.isShown) {
      this.allowed = allowed;
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
    const minute = Math.floor((now - minuteMarginMs) / this.minuteMs);
    if (minute === this.minute) {
      return;
    }
    if (this.isShown && this.allowed !== undefined && this.answered >= this.allowed && !inDoubt) {
      this.heldFor += 1;
      // All of the budget was used and nothing throttled: there may be more.
      if (this.heldFor >= this.trustedFor) {
        this.allowed = Math.ceil(this.allowed * 1.5);
      }
    }
    this.minute = minute;
    this.good = 0;
    this.answered = 0;
    this.started = Math.max(underWay, this.startedAtTurn);
    this.startedAtTurn = 0;
  }

  nextMinute(now: number): number {
    return (Math.floor((now - minuteMarginMs) / this.minuteMs) + 1) * this.minuteMs + minuteMarginMs;
  }
}

import type { Load } from './loopLoad';

export interface InFlightOptions {
  /** Most requests under way at the start, unless a quota is sounded out, and at the very most. */
  readonly first: number;
  readonly most: number;
  /**
   * How many requests sound a quota out, many at once, however busy the event loop is with the first answers. After them
   * no more than `first` follow until one of these is answered: all that are under way when a quota is met are throttled.
   */
  readonly soundWith: number;
  /** After how many good answers the limit has doubled. */
  readonly doubleAfter: number;
}

/** How long the event loop may be held up before less is sent at a time, in milliseconds: about one frame, and a few. */
const fineDelayMs = 25;
const longDelayMs = 50;
const mostBusy = 0.9;
/** While a quota is sounded out: with more, too many regions meet their own before the first can teach the others. */
const mostAtOnce = 72;
/** How many times as many as at first may be under way when a quota was sounded out and not met. */
const soundedTimes = 3;
/** A slow event loop alone makes it no fewer. */
const leastUnderWay = 4;

/**
 * How many requests are under way, and how many may be: more while answers are good, half as many when throttled, and
 * fewer while the event loop has no time for them.
 */
export class InFlight {
  private count = 0;
  private limit: number;
  private answers = 0;
  private started = 0;
  /** When the last of those that sound out was sent. */
  private soundedAt = 0;
  private sounding: boolean;
  private growing = true;

  constructor(private readonly options: InFlightOptions) {
    this.limit = Math.min(options.first, options.most);
    this.sounding = options.soundWith > 0;
  }

  get underWay(): number {
    return this.count;
  }

  /** Good answers. */
  get answered(): number {
    return this.answers;
  }

  hasRoom(): boolean {
    return this.count < Math.max(Math.floor(this.limit), this.atOnce);
  }

  start(now: number): void {
    this.count += 1;
    this.started += 1;
    if (this.started === this.options.soundWith) {
      this.soundedAt = now;
    }
  }

  end(): void {
    this.count -= 1;
  }

  /** A good answer. */
  grow(startedAt: number): void {
    const { first, soundWith, doubleAfter, most } = this.options;
    this.answers += 1;
    if (this.sounding && this.started > soundWith && startedAt > this.soundedAt) {
      this.sounding = false;
      this.limit = Math.max(this.limit, Math.min(soundedTimes * first, most));
    }
    if (!this.sounding && this.growing) {
      this.limit = Math.min(most, this.limit * 2 ** (1 / doubleAfter));
    }
  }

  halve(): void {
    this.sounding = false;
    this.limit = Math.max(1, this.limit / 2);
  }

  /**
   * Stops growing while the event loop is held up or always busy: more under way would not be answered sooner. Shrinks
   * while it is held up for long.
   */
  yieldTo({ delayMs, busy }: Load): void {
    this.growing = delayMs < fineDelayMs && busy < mostBusy;
    if (delayMs > longDelayMs) {
      this.limit = Math.max(Math.min(leastUnderWay, this.limit), this.limit * 0.7);
    }
  }

  /** The clock was set back: whatever is sent from now on is sent after those that sound out. */
  forgetTimes(): void {
    this.soundedAt = 0;
  }

  /** How many may be under way while a quota is sounded out, those few included that follow. */
  private get atOnce(): number {
    const { soundWith, first, most } = this.options;
    return this.sounding && this.started < soundWith + first ? Math.min(mostAtOnce, most) : 0;
  }
}

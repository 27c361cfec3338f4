import type { Load } from './loopLoad';

export interface InFlightOptions {
  /** Most requests under way at the start, and at the very most. */
  readonly first: number;
  readonly most: number;
  /** After how many good answers the limit begins to rise, and after how many more it has doubled. */
  readonly holdFor: number;
  readonly doubleAfter: number;
}

/** How long the event loop may be held up before less is sent at a time, in milliseconds: about one frame, and a few. */
const fineDelayMs = 25;
const longDelayMs = 50;
const mostBusy = 0.9;
/** A slow event loop alone makes it no fewer. */
const leastUnderWay = 4;

/** How many requests are under way, and how many may be: more while answers are good, half as many when throttled. */
export class InFlight {
  private count = 0;
  private limit: number;
  private answers = 0;
  private growing = true;

  constructor(private readonly options: InFlightOptions) {
    this.limit = Math.min(options.first, options.most);
  }

  get underWay(): number {
    return this.count;
  }

  /** Good answers. */
  get answered(): number {
    return this.answers;
  }

  hasRoom(): boolean {
    return this.count < Math.floor(this.limit);
  }

  start(): void {
    this.count += 1;
  }

  end(): void {
    this.count -= 1;
  }

  /** A good answer. */
  grow(): void {
    const { holdFor, doubleAfter, most } = this.options;
    this.answers += 1;
    if (this.answers > holdFor && this.growing) {
      this.limit = Math.min(most, this.limit * 2 ** (1 / doubleAfter));
    }
  }

  halve(): void {
    this.limit = Math.max(1, this.limit / 2);
  }

  /** Stops growing while the event loop is held up, or always busy: more under way would not be answered sooner. */
  yieldTo({ delayMs, busy }: Load): void {
    this.growing = delayMs < fineDelayMs && busy < mostBusy;
    if (delayMs > longDelayMs) {
      this.limit = Math.max(Math.min(leastUnderWay, this.limit), this.limit * 0.7);
    }
  }
}

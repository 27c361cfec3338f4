/** A rate that has held for so long may be a little low. */
const steadyMs = 10_000;
/** Slower than this is that region's own trouble. */
const slowestExpectedMs = 500;
/** The rate that was seen may have begun before it was counted. */
const margin = 1.03;

/** Time between two starts that keeps to a rate; none until one is learned or expected. */
export class Pace {
  private intervalMs = 0;
  private isExpected = false;
  private nextStart = 0;
  private steadySince = 0;
  /** How often it was made faster since something was met. */
  private steps = 0;

  /** In milliseconds; 0 when no rate was met. */
  get learned(): number {
    return this.isExpected ? 0 : this.intervalMs;
  }

  /** When the next request may start. */
  get opensAt(): number {
    return this.nextStart;
  }

  start(now: number): void {
    this.nextStart = this.intervalMs > 0 ? Math.max(now, this.nextStart + this.intervalMs) : 0;
  }

  /** After a good answer: a little faster from time to time. */
  succeed(now: number): void {
    if (this.intervalMs > 0 && now - this.steadySince > steadyMs) {
      this.intervalMs *= 0.9 ** (2 ** this.steps);
      this.steps += 1;
      this.steadySince = now;
    }
  }

  forget(): void {
    this.intervalMs = 0;
    this.isExpected = false;
    this.nextStart = 0;
  }

  learn(intervalMs: number, now: number): void {
    this.intervalMs = intervalMs * margin;
    this.steps = 0;
    this.isExpected = false;
    this.nextStart = now + this.intervalMs;
    this.steadySince = now;
  }

  /** Keeps to what another of the kind has learned. */
  expect(intervalMs: number, now: number): void {
    if (this.intervalMs === 0 && intervalMs <= slowestExpectedMs) {
      this.intervalMs = intervalMs;
      this.isExpected = true;
      this.steadySince = now;
    }
  }
}

import { type IntervalHistogram, monitorEventLoopDelay } from 'node:perf_hooks';

const resolutionMs = 5;

/** How long the event loop was held up, by whomever: an extension shares it with all others. */
export class LoopDelay {
  private readonly histogram: IntervalHistogram = monitorEventLoopDelay({ resolution: resolutionMs });

  start(): void {
    this.histogram.enable();
  }

  stop(): void {
    this.histogram.disable();
  }

  /** The longest time since it was asked last, in milliseconds; undefined while the loop has not come round. */
  take(): number | undefined {
    if (this.histogram.count === 0) {
      return undefined;
    }
    const longestMs = this.histogram.max / 1e6 - resolutionMs;
    this.histogram.reset();
    return Math.max(0, longestMs);
  }
}

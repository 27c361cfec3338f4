import { type EventLoopUtilization, type IntervalHistogram, monitorEventLoopDelay, performance } from 'node:perf_hooks';

const resolutionMs = 5;
/** In milliseconds: how often a look is worth its cost. */
const everyMs = 50;

/** What the event loop had to do, for whomever: an extension shares it with all others. */
export interface Load {
  /** The longest time that it was held up, in milliseconds. */
  readonly delayMs: number;
  /** Which part of the time it was busy, from 0 to 1. */
  readonly busy: number;
}

/** Looks at the event loop while a sweep runs. */
export class LoopLoad {
  private readonly histogram: IntervalHistogram = monitorEventLoopDelay({ resolution: resolutionMs });
  private last: EventLoopUtilization = performance.eventLoopUtilization();
  private askedAt = 0;

  start(): void {
    this.histogram.enable();
    this.last = performance.eventLoopUtilization();
  }

  stop(): void {
    this.histogram.disable();
  }

  /** Since it was asked last; undefined when that is not long ago, or the loop has not come round. */
  take(now: number): Load | undefined {
    if (now - this.askedAt <= everyMs || this.histogram.count === 0) {
      return undefined;
    }
    this.askedAt = now;
    const delayMs = Math.max(0, this.histogram.max / 1e6 - resolutionMs);
    this.histogram.reset();
    const used = performance.eventLoopUtilization();
    const busy = performance.eventLoopUtilization(used, this.last).utilization;
    this.last = used;
    return { delayMs, busy };
  }
}

import { setImmediate } from 'node:timers/promises';

/** Shorter than a frame is pointless; longer adds up with the garbage collector to something one notices. */
const sliceMs = 15;

/**
 * Long work in slices, so that the event loop is never held up: after each small step,
 * `if (slices.used) await slices.next()`.
 */
export class TimeSlices {
  private startedAt = performance.now();

  /** Whether the slice is used up, and others should have a turn. */
  get used(): boolean {
    return performance.now() - this.startedAt > sliceMs;
  }

  async next(): Promise<void> {
    await setImmediate();
    this.startedAt = performance.now();
  }
}

import { ApiError } from '../../src/sample/apiError';
import type { Fault } from './faults';

/** A refusal for having asked too much, and when asking is allowed again. */
export class Throttled extends ApiError {
  constructor(
    code: string,
    readonly retryAfterMs?: number,
  ) {
    super(400, code, 'Request was denied due to request throttling.');
  }
}

/** Counts requests in windows that begin at full multiples of their length, as quotas by the minute do. */
export class Throttling {
  private counts = new WeakMap<Fault, Map<string, number>>();

  /** `now` gives milliseconds since the epoch. */
  constructor(private readonly now: () => number = Date.now) {}

  /** @throws Throttled when one of the faults says so */
  check(faults: readonly Fault[], subject: string): void {
    for (const fault of faults) {
      if (fault.kind === 'throttle') {
        throw new Throttled(fault.code ?? 'Throttling', fault.retryAfterMs);
      }
      if (fault.kind === 'quota') {
        const now = this.now();
        const counted = fault.overAll ? '' : subject;
        if (this.count(fault, `${counted} ${Math.floor(now / fault.windowMs)}`) > fault.limit) {
          throw new Throttled(
            'Throttling.User',
            fault.retryAfter ? fault.windowMs - (now % fault.windowMs) : undefined,
          );
        }
      }
    }
  }

  clear(): void {
    this.counts = new WeakMap();
  }

  private count(fault: Fault, window: string): number {
    const counts = this.counts.get(fault) ?? new Map<string, number>();
    this.counts.set(fault, counts);
    const count = (counts.get(window) ?? 0) + 1;
    counts.set(window, count);
    return count;
  }
}

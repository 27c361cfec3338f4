import { Scope, type ScopeOptions } from '../../../src/sweep/scope';

export const minuteMs = 60_000;
/** A while into some minute: times are counted from here. */
export const zero = 29_000_000 * minuteMs + 5000;
export const scopeOptions: ScopeOptions = {
  first: 4,
  most: 8,
  soundWith: 0,
  doubleAfter: 4,
  pausesMs: [1000, 300],
  minuteMs,
};

/** A scope, and what happens to it at which moment. */
export class TimedScope {
  readonly scope: Scope;

  constructor(options: ScopeOptions = scopeOptions) {
    this.scope = new Scope(options);
  }

  /** How many may be started at a moment; they are, and then fail, which teaches nothing. */
  room(at: number): number {
    let started = 0;
    while (this.opensIn(at) === at) {
      this.scope.start(zero + at);
      started += 1;
    }
    for (let each = 0; each < started; each += 1) {
      this.scope.fail(zero + at);
    }
    return started;
  }

  start(at: number): void {
    this.scope.opensAt(zero + at);
    this.scope.start(zero + at);
  }

  succeed(startedAt: number, now: number, times = 1): boolean {
    let cleared = false;
    for (let each = 0; each < times; each += 1) {
      this.start(startedAt);
      cleared = this.scope.succeed(zero + startedAt, zero + now);
    }
    return cleared;
  }

  throttle(startedAt: number, now: number, hintMs?: number): boolean {
    this.start(startedAt);
    return this.scope.throttle(zero + startedAt, zero + now, hintMs);
  }

  opensIn(now: number): number {
    return this.scope.opensAt(zero + now) - zero;
  }
}

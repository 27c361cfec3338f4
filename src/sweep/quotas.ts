import { Incidents, isMuchMore } from './incidents';
import { Lessons } from './lessons';
import type { Load } from './loopLoad';
import type { Quota } from './quota';
import { Scope, type ScopeOptions } from './scope';

type Pacing = Omit<ScopeOptions, 'minuteMs'>;

const regionPace: Pacing = { first: 8, most: 16, soundWith: 0, doubleAfter: 16, pausesMs: [1000, 1000] };
/** A limit over all is met with everything under way, and that is what is throttled: so it is sounded out first. */
const overallPace = { first: 24, soundWith: 100, doubleAfter: 40, pausesMs: [1000, 350] };

/** A clock that is set right goes back by less, which matters to nobody. */
const setBackMs = 1000;

export interface QuotaOptions {
  /** Most requests under way at one time, over all regions. */
  readonly mostInFlight: number;
  readonly minuteMs: number;
}

/**
 * What may be sent when. ECS counts requests by API and region, so each has a scope of its own; one more stands over all,
 * for the ceiling and for limits that are not documented. Which of them was met when a request is throttled, one other
 * request finds out.
 */
export class Quotas {
  private readonly quotas: Quota[] = [];
  private readonly over: Scope;
  private toldAt = 0;
  private readonly incidents = new Incidents();
  private readonly lessons: Lessons;

  constructor(private readonly options: QuotaOptions) {
    const { mostInFlight: most, minuteMs } = options;
    this.lessons = new Lessons(minuteMs);
    this.over = new Scope({ ...overallPace, most, minuteMs });
  }

  /** The quota of one API in one region, asked for once. */
  open(action: string, regionId: string): Quota {
    const { minuteMs } = this.options;
    const quota = { action, regionId, scope: new Scope({ ...regionPace, minuteMs }) };
    this.quotas.push(quota);
    this.lessons.teach([quota], Date.now());
    return quota;
  }

  /** Whether one request finds out which quota was met. It tells most where there have been the fewest. */
  get inDoubt(): boolean {
    return this.over.suspicion.lasts;
  }

  /** Until when nothing at all may start; see `Scope.opensAt`. */
  anyOpensAt(now: number): number {
    return this.over.opensAt(now);
  }

  opensAt({ scope }: Quota, now: number): number {
    return Math.max(this.over.opensAt(now), scope.opensAt(now));
  }

  /** Until when those who wait for this quota wait for a pause or a minute, and not for others. */
  waitsUntil({ scope }: Quota, now: number): number {
    return Math.max(now, scope.waitsUntil(now), this.over.waitsUntil(now));
  }

  start({ scope }: Quota, now: number): void {
    scope.start(now);
    this.over.start(now);
  }

  /** It failed, and not because of a quota. */
  fail({ scope }: Quota, startedAt: number): void {
    scope.fail(startedAt);
    this.over.fail(startedAt);
  }

  succeed(quota: Quota, startedAt: number, now: number): void {
    quota.scope.succeed(startedAt, now);
    if (this.over.succeed(startedAt, now)) {
      this.incidents.areByRegion();
      this.lessons.teach(this.quotas, now);
    }
    if (this.lessons.learn(quota, this.quotas, now)) {
      this.lessons.teach(this.quotas, now);
    }
  }

  throttle(quota: Quota, startedAt: number, now: number, retryAfterMs?: number): void {
    const { scope } = quota;
    if (this.over.hasDealtWith(startedAt)) {
      this.over.throttle(startedAt, now);
      scope.end();
      return;
    }
    const isTrial = this.over.suspicion.isTrial(startedAt);
    if (isTrial) {
      this.incidents.addVainTrial(quota);
    }
    const proof = isTrial && this.incidents.sawMuchMoreThan(quota, now);
    const isBehind = this.isMuchBehind(quota, now);
    if (scope.throttle(startedAt, now, retryAfterMs)) {
      this.incidents.add(quota, isBehind, now);
      this.lessons.add(quota, now);
    }
    if (proof || this.incidents.areOverAll(this.regionsOf(quota))) {
      // It was no region's own quota: their pauses are taken back, and what was learned from them.
      for (const other of this.quotas) {
        other.scope.forgive();
      }
      this.forget();
      this.over.throttle(startedAt, now, retryAfterMs);
      return;
    }
    this.over.end();
    // A pause that did not help a region may have been none of its own.
    if (!this.incidents.byRegion || isBehind || scope.pausedInVain) {
      this.over.suspicion.raise(now);
    } else {
      this.lessons.teach(this.quotas, now);
    }
  }

  /** To be told before it is asked. When the clock of this machine was set back, no pause ends by it any more. */
  tellTime(now: number): void {
    if (now < this.toldAt - setBackMs) {
      for (const scope of [this.over, ...this.quotas.map((quota) => quota.scope)]) {
        scope.forgetTimes();
      }
      this.forget();
    }
    this.toldAt = now;
  }

  /** The event loop was so busy. */
  yieldTo(load: Load): void {
    this.over.inFlight.yieldTo(load);
  }

  private forget(): void {
    this.incidents.forget();
    this.lessons.forget();
  }

  private regionsOf({ action }: Quota): number {
    return this.quotas.filter((quota) => quota.action === action).length;
  }

  private isMuchBehind({ action, scope }: Quota, now: number): boolean {
    const used = scope.budget.used(now);
    return this.quotas.some((other) => other.action === action && isMuchMore(other.scope.budget.used(now), used));
  }
}

import { Incidents, type Quota } from './incidents';
import type { Load } from './loopLoad';
import { Scope, type ScopeOptions } from './scope';

type Pacing = Omit<ScopeOptions, 'minuteMs'>;

const regionPace: Pacing = { burst: 0, first: 8, most: 16, holdFor: 0, doubleAfter: 16, pausesMs: [1000, 1000] };
/**
 * A limit over all is met with everything under way, and that is what is throttled: so it is sounded out first, after as
 * many requests as any such limit is likely to allow.
 */
const overallPace = { burst: 0, first: 24, holdFor: 100, doubleAfter: 40, pausesMs: [1000, 350] };

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
  private readonly incidents = new Incidents();

  constructor(private readonly options: QuotaOptions) {
    const { mostInFlight: most, minuteMs } = options;
    this.over = new Scope({ ...overallPace, most, minuteMs });
  }

  /** The quota of one API in one region, asked for once. */
  open(action: string, regionId: string): Quota {
    const { minuteMs } = this.options;
    const quota = { action, regionId, scope: new Scope({ ...regionPace, minuteMs }) };
    this.quotas.push(quota);
    this.incidents.teach([quota], Date.now());
    return quota;
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
    return Math.max(scope.opensAt(now), this.over.pauseEnd(now) ?? 0);
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
    }
    this.incidents.learn(quota, this.quotas, now);
  }

  throttle(quota: Quota, startedAt: number, now: number, retryAfterMs?: number): void {
    const { scope } = quota;
    const { used } = scope.budget;
    if (this.over.hasDealtWith(startedAt)) {
      this.over.throttle(startedAt, now);
      scope.end();
      return;
    }
    const proof = this.over.isTrial(startedAt) && this.incidents.sawMoreThan(used, quota);
    if (scope.throttle(startedAt, now, retryAfterMs)) {
      this.incidents.add(quota, used, now);
    }
    if (proof || this.incidents.areOverAll(this.quotas)) {
      this.incidents.forgive(this.quotas);
      scope.forgive();
      this.over.throttle(startedAt, now, retryAfterMs);
      return;
    }
    this.over.end();
    // A pause that did not help a region may have been none of its own.
    if (!this.incidents.byRegion || scope.pausedInVain) {
      this.over.suspect(now);
    }
    this.incidents.teach(this.quotas, now);
  }

  /** The event loop was so busy. */
  yieldTo(load: Load): void {
    this.over.inFlight.yieldTo(load);
  }
}

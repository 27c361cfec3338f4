import type { Scope } from './scope';

/** What one region's quota says about those of the others; none of it is certain. */
interface Lesson {
  /** Requests a minute. */
  readonly budget?: number;
  /** Who finds out whether the budget is one, and is not held to it. */
  readonly teacher?: Quota;
  /** Milliseconds between two requests. */
  readonly pace?: number;
}

/** The requests of one API in one region, which share a quota. */
export interface Quota {
  readonly action: string;
  readonly regionId: string;
  readonly scope: Scope;
}

interface Incident {
  readonly quota: Quota;
  readonly at: number;
  /** Good answers in the minute before it was throttled. */
  readonly used: number;
}

/** So many regions throttled within so many milliseconds, though others got further: the limit is one over all. */
const incidentsForAll = 3;
const incidentWindowMs = 1000;

/**
 * What was throttled lately, and what that says about limits that nobody documents: whether they are by region or over
 * all, by the minute or at a rate.
 */
export class Incidents {
  /** It is known that regions have quotas of their own. */
  byRegion = false;
  private recent: readonly Incident[] = [];
  private readonly lessons = new Map<string, Lesson>();

  add(quota: Quota, used: number, now: number): void {
    this.recent = [...this.recent.filter(({ at }) => now - at < incidentWindowMs), { quota, at: now, used }];
  }

  /** A request sent while a region was throttled got through. */
  areByRegion(): void {
    this.byRegion = true;
  }

  /** Another region was stopped further on: what stops this one is no quota that they have alike. */
  sawMoreThan(used: number, { action }: Quota): boolean {
    return this.recent.some((incident) => incident.quota.action === action && incident.used > used + 1);
  }

  /** A quota by region stops each after as many requests; a limit over all stops regions that others are ahead of. */
  areOverAll(quotas: Iterable<Quota>): boolean {
    const all = [...quotas];
    const behind = this.recent.filter(({ quota, used }) =>
      all.some(({ action, scope }) => action === quota.action && scope.budget.used > used + 1),
    );
    return new Set(behind.map(({ quota }) => quota.regionId)).size >= incidentsForAll;
  }

  /** It was not the regions' fault: their pauses are taken back, and what was learned from them. */
  forgive(quotas: Iterable<Quota>): void {
    for (const { quota } of this.recent) {
      quota.scope.forgive();
    }
    for (const { scope } of quotas) {
      scope.budget.forget();
    }
    this.recent = [];
    this.lessons.clear();
    this.byRegion = false;
  }

  /** Where the first region was stopped the others of the same action stop, until one is seen to get further. */
  teach(quotas: Iterable<Quota>, now: number): void {
    if (!this.byRegion) {
      return;
    }
    for (const { quota, used } of this.recent) {
      if (used > 0 && !this.lessons.has(quota.action)) {
        this.lessons.set(quota.action, { budget: used, teacher: quota });
      }
    }
    for (const { action, regionId, scope } of quotas) {
      const { budget, pace, teacher } = this.lessons.get(action) ?? {};
      if (budget !== undefined && teacher?.regionId !== regionId) {
        scope.budget.expect(budget);
      }
      if (pace !== undefined) {
        scope.pace.expect(pace, now);
      }
    }
  }

  /** After a good answer: a region that got further, and the pace that it has learned, are lessons for the others. */
  learn({ action, scope }: Quota, quotas: Iterable<Quota>, now: number): void {
    const lesson = this.lessons.get(action);
    const further = lesson?.budget !== undefined && (scope.pace.learned > 0 || scope.budget.used > lesson.budget + 1);
    const paced = lesson && lesson.pace === undefined && scope.pace.learned > 0;
    if (!further && !paced) {
      return;
    }
    const pace = lesson.pace ?? (scope.pace.learned || undefined);
    this.lessons.set(action, { budget: further ? undefined : lesson.budget, pace });
    const others = [...quotas].filter((quota) => quota.action === action);
    if (further) {
      for (const other of others) {
        other.scope.budget.forget();
      }
    }
    this.teach(others, now);
  }
}

import type { Scope } from './scope';

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
/** So many regions stopped after the same number of requests in a minute: that is the quota everywhere. */
const equalBudgets = 3;

/** What was throttled lately, and what that says about limits that nobody documents. */
export class Incidents {
  private recent: readonly Incident[] = [];
  /** Requests a minute that regions were seen to allow, by action. */
  private readonly budgets = new Map<string, number>();

  add(quota: Quota, used: number, now: number): void {
    this.recent = [...this.recent.filter(({ at }) => now - at < incidentWindowMs), { quota, at: now, used }];
  }

  /** A quota by region stops each after as many requests; a limit over all stops regions that others are ahead of. */
  areOverAll(quotas: Iterable<Quota>): boolean {
    const all = [...quotas];
    const behind = this.recent.filter(({ quota, used }) =>
      all.some(({ action, scope }) => action === quota.action && scope.usedInMinute > used + 1),
    );
    return new Set(behind.map(({ quota }) => quota.regionId)).size >= incidentsForAll;
  }

  /** It was not the regions' fault: their pauses are taken back. */
  forgive(): void {
    for (const { quota } of this.recent) {
      quota.scope.forgive();
    }
    this.recent = [];
  }

  /** How many requests a minute an action is allowed in each region, if it can be told by now. */
  budgetOf(action: string): number | undefined {
    const used = this.recent.filter(({ quota }) => quota.action === action).map((incident) => incident.used);
    const same = (budget: number) => used.filter((other) => Math.abs(other - budget) <= 1).length;
    const budget = used.find((count) => count > 0 && same(count) >= equalBudgets);
    if (budget !== undefined) {
      this.budgets.set(action, budget);
    }
    return this.budgets.get(action);
  }
}

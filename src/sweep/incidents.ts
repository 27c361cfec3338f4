import type { Quota } from './quota';

interface Incident {
  readonly quota: Quota;
  readonly at: number;
  /** Good answers in that minute before it was throttled. */
  readonly used: number;
  /** Others of the action had had many more. */
  readonly isBehind: boolean;
}

const windowMs = 1000;
/** So many regions prove together what one does not. */
const regionsForAll = 3;

/** What was throttled in the last second, and what that says about limits that nobody documents. */
export class Incidents {
  /** It is known that regions have quotas of their own. */
  byRegion = false;
  private recent: readonly Incident[] = [];
  /** Regions in which the request that was to find out was throttled, too. */
  private readonly vain = new Set<string>();

  add(quota: Quota, isBehind: boolean, now: number): void {
    const used = quota.scope.budget.used(now);
    this.recent = [...this.recent.filter(({ at }) => now - at < windowMs), { quota, at: now, used, isBehind }];
  }

  addVainTrial({ regionId }: Quota): void {
    this.vain.add(regionId);
  }

  /** A request sent while a region was throttled got through. */
  areByRegion(): void {
    this.byRegion = true;
    this.vain.clear();
  }

  /** Whether what throttles is no quota of this region: it had the trial, and another region was stopped much further on. */
  sawMuchMoreThan({ action, scope }: Quota, now: number): boolean {
    const used = scope.budget.used(now);
    return this.recent.some((incident) => incident.quota.action === action && isMuchMore(incident.used, used));
  }

  /** Whether several regions were throttled that cannot all have used up a quota of their own. */
  areOverAll(regions: number): boolean {
    const behind = new Set(this.recent.filter(({ isBehind }) => isBehind).map(({ quota }) => quota.regionId));
    return behind.size >= regionsForAll || this.vain.size >= Math.min(regionsForAll, Math.max(2, regions));
  }

  forget(): void {
    this.recent = [];
    this.vain.clear();
    this.byRegion = false;
  }
}

/** Counts by the minute are compared, though a limit may be by the second: a region may have had two of them. */
export function isMuchMore(used: number, than: number): boolean {
  return used > 2 * than + 1;
}

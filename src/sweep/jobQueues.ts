import type { Quota } from './quota';
import type { Quotas } from './quotas';

/** Jobs that wait to be sent, and the quota of one API in one region that they count against. */
export interface JobQueue<Job> {
  readonly quota: Quota;
  readonly jobs: Job[];
}

/** Jobs by what they count against, and which of them come first. */
export class JobQueues<Job extends Pick<Quota, 'action' | 'regionId'>> {
  private readonly queues = new Map<string, JobQueue<Job>>();

  constructor(private readonly quotas: Quotas) {}

  add(job: Job, first: boolean): void {
    const { action, regionId } = job;
    const key = `${regionId} ${action}`;
    const queue = this.queues.get(key) ?? { quota: this.quotas.open(action, regionId), jobs: [] };
    this.queues.set(key, queue);
    first ? queue.jobs.unshift(job) : queue.jobs.push(job);
  }

  /**
   * Regions in order, so that the first to meet a quota teaches the others. While it is in doubt which quota was met, those
   * that have used least come first; near the end those with most left, so that none is left alone with its limit.
   */
  inOrder(now: number, isEnding: boolean): Iterable<JobQueue<Job>> {
    const queues = this.queues.values();
    if (this.quotas.inDoubt) {
      const used = ({ quota }: JobQueue<Job>) => quota.scope.budget.used(now);
      return [...queues].sort((a, b) => used(a) - used(b));
    }
    return isEnding ? [...queues].sort((a, b) => b.jobs.length - a.jobs.length) : queues;
  }

  /** Regions that wait for a quota, and until when. */
  waiting(now: number): Map<string, number> {
    const ends = [...this.queues.values()].flatMap(({ quota, jobs }) => {
      const end = jobs.length > 0 ? this.quotas.waitsUntil(quota, now) : 0;
      return end > now && Number.isFinite(end) ? [[quota.regionId, end] as const] : [];
    });
    return new Map(ends);
  }
}

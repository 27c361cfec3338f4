import { setTimeout as delay } from 'node:timers/promises';
import { EcsError } from '../ecs/ecsError';
import { Attempts } from './attempts';
import { type JobQueue, JobQueues } from './jobQueues';
import { LoopLoad } from './loopLoad';
import type { Quota } from './quota';
import { type QuotaOptions, Quotas } from './quotas';

/** One request of a sweep; sent again by the scheduler when it was throttled or failed in passing. */
export interface Job {
  readonly action: string;
  readonly regionId: string;
  send(): Promise<void>;
  /** It failed for good. */
  fail(error: unknown): void;
}

interface SchedulerOptions extends QuotaOptions {
  /** Jobs that wait for their next attempt listen to it. */
  readonly signal: AbortSignal;
  /** Hears of throttled requests and of the waits that they cause. */
  onWait?(): void;
}

/** Pages of images are large, and too many that come at once hold up the event loop. */
const listing = 'DescribeImages';
const mostListings = 12;
/** So many are signed and sent in one turn of the event loop: more would hold up answers, and other extensions. */
const mostInOneTurn = 16;
/** So few jobs are left near the end, unless images are still to be listed; when a quota was met there is no such order. */
const fewJobs = 256;

/** Sends jobs as fast as the quotas allow. */
export class Scheduler {
  throttled = 0;
  private requests = 0;
  private readonly quotas: Quotas;
  private readonly queues: JobQueues<Job>;
  private readonly attempts = new Attempts<Job>();
  /** Listings that are under way, and all that have not ended. */
  private listings = 0;
  private listingsLeft = 0;
  private pending = 0;
  private pumping = false;
  private wakeUp?: NodeJS.Timeout;
  private settle?: () => void;

  constructor(
    private readonly options: SchedulerOptions,
    private readonly loop: Pick<LoopLoad, 'start' | 'take' | 'stop'> = new LoopLoad(),
  ) {
    this.quotas = new Quotas(options);
    this.queues = new JobQueues(this.quotas);
  }

  add(job: Job): void {
    this.pending += 1;
    this.listingsLeft += job.action === listing ? 1 : 0;
    this.enqueue(job, false);
  }

  /** Regions that wait for a quota, and until when. */
  waiting(now = Date.now()): Map<string, number> {
    return this.queues.waiting(now);
  }

  /** Resolves when no job is left, or when stopped: then the jobs that were not sent are dropped. */
  async idle(): Promise<void> {
    const { signal } = this.options;
    const stop = () => this.settle?.();
    signal.addEventListener('abort', stop);
    this.loop.start();
    if (this.pending > 0 && !signal.aborted) {
      await new Promise<void>((resolve) => {
        this.settle = resolve;
        this.pumpSoon(queueMicrotask);
      });
    }
    signal.removeEventListener('abort', stop);
    this.loop.stop();
    clearTimeout(this.wakeUp);
  }

  private enqueue(job: Job, first: boolean): void {
    this.queues.add(job, first);
    this.pumpSoon(queueMicrotask);
  }

  /** Once for all that comes together, such as the hundred jobs of a page of images; at most one waits. */
  private pumpSoon(wait: (pump: () => void) => void): void {
    if (!this.pumping) {
      this.pumping = true;
      wait(() => {
        this.pumping = false;
        this.pump();
      });
    }
  }

  private pump(): void {
    if (this.options.signal.aborted) {
      return;
    }
    const now = Date.now();
    this.quotas.tellTime(now);
    const load = this.loop.take(now);
    if (load) {
      this.quotas.yieldTo(load);
    }
    const isEnding = this.throttled === 0 && this.listingsLeft === 0 && this.pending < fewJobs;
    const most = this.requests + mostInOneTurn;
    let next = Number.POSITIVE_INFINITY;
    for (const queue of this.queues.inOrder(now, isEnding)) {
      if (queue.jobs.length === 0) {
        continue;
      }
      const opens = this.requests < most ? this.quotas.anyOpensAt(now) : Number.POSITIVE_INFINITY;
      if (opens > now) {
        next = Math.min(next, opens);
        break;
      }
      next = Math.min(next, this.pumpQueue(queue, now, most));
    }
    clearTimeout(this.wakeUp);
    this.wakeUp = Number.isFinite(next)
      ? setTimeout(() => this.pumpSoon(queueMicrotask), Math.ceil(next - now))
      : undefined;
    if (this.requests === most) {
      this.pumpSoon(setImmediate);
    }
  }

  /** Sends what may be sent now, up to so many requests in all; when more may be, or infinity. */
  private pumpQueue(queue: JobQueue<Job>, now: number, most: number): number {
    while (queue.jobs.length > 0 && (queue.quota.action !== listing || this.listings < mostListings)) {
      const opens = this.quotas.opensAt(queue.quota, now);
      if (opens > now) {
        return opens;
      }
      if (this.requests === most) {
        break;
      }
      void this.send(queue.quota, queue.jobs.shift() as Job);
    }
    return Number.POSITIVE_INFINITY;
  }

  private async send(quota: Quota, job: Job): Promise<void> {
    const startedAt = Date.now();
    const pages = quota.action === listing ? 1 : 0;
    this.listings += pages;
    this.quotas.start(quota, startedAt);
    this.requests += 1;
    try {
      await job.send().finally(() => {
        this.listings -= pages;
      });
      this.quotas.succeed(quota, startedAt, Date.now());
      this.finish(job);
    } catch (error) {
      await this.handle(error, quota, job, startedAt);
    }
  }

  private async handle(error: unknown, quota: Quota, job: Job, startedAt: number): Promise<void> {
    if (error instanceof EcsError && error.kind === 'throttled') {
      this.throttled += 1;
      this.quotas.throttle(quota, startedAt, Date.now(), error.facts.retryAfterMs);
      this.options.onWait?.();
      if (this.attempts.throttled(job, quota.scope.inFlight.answered)) {
        this.enqueue(job, true);
        return;
      }
    } else {
      this.quotas.fail(quota, startedAt);
      const delayMs = this.attempts.failed(job, error);
      if (delayMs !== undefined) {
        this.pumpSoon(setImmediate);
        await delay(delayMs, undefined, { signal: this.options.signal }).catch(() => undefined);
        this.enqueue(job, true);
        return;
      }
    }
    job.fail(error);
    this.finish(job);
  }

  private finish(job: Job): void {
    this.attempts.forget(job);
    this.listingsLeft -= job.action === listing ? 1 : 0;
    this.pending -= 1;
    if (this.pending === 0) {
      this.settle?.();
    } else {
      this.pumpSoon(setImmediate);
    }
  }
}

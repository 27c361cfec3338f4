import { setTimeout as delay } from 'node:timers/promises';
import { EcsError } from '../ecs/ecsError';
import { Attempts } from './attempts';
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

export interface SchedulerOptions extends QuotaOptions {
  /** Jobs that wait for their next attempt listen to it. */
  readonly signal: AbortSignal;
  /** Hears of throttled requests and of the waits that they cause. */
  onWait?(): void;
}

/** Pages of images are large, and too many that come at once hold up the event loop. */
const listing = 'DescribeImages';
const mostListings = 12;

interface Queue {
  readonly quota: Quota;
  readonly jobs: Job[];
}

/**
 * Sends jobs as fast as the quotas allow. Regions are served in order, so that the first to meet a quota teaches the
 * others.
 */
export class Scheduler {
  requests = 0;
  throttled = 0;
  private readonly queues = new Map<string, Queue>();
  private readonly quotas: Quotas;
  private readonly attempts = new Attempts<Job>();
  private listings = 0;
  private pending = 0;
  private pumping = false;
  private wakeUp?: NodeJS.Timeout;
  private settle?: () => void;

  constructor(
    private readonly options: SchedulerOptions,
    private readonly loop: Pick<LoopLoad, 'start' | 'take' | 'stop'> = new LoopLoad(),
  ) {
    this.quotas = new Quotas(options);
  }

  add(job: Job): void {
    this.pending += 1;
    this.enqueue(job, false);
  }

  /** Regions that wait for a quota, and until when. */
  waiting(now = Date.now()): Map<string, number> {
    const ends = [...this.queues.values()].flatMap(({ quota, jobs }) => {
      const end = jobs.length > 0 ? this.quotas.waitsUntil(quota, now) : 0;
      return end > now && Number.isFinite(end) ? [[quota.regionId, end] as const] : [];
    });
    return new Map(ends);
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
        this.pump();
      });
    }
    signal.removeEventListener('abort', stop);
    this.loop.stop();
    clearTimeout(this.wakeUp);
  }

  private enqueue(job: Job, first: boolean): void {
    const key = `${job.regionId} ${job.action}`;
    const queue = this.queues.get(key) ?? { quota: this.quotas.open(job.action, job.regionId), jobs: [] };
    this.queues.set(key, queue);
    first ? queue.jobs.unshift(job) : queue.jobs.push(job);
    this.pumpSoon();
  }

  /** Once for all that comes together: a page of images brings a hundred jobs. */
  private pumpSoon(): void {
    if (!this.pumping) {
      this.pumping = true;
      queueMicrotask(() => {
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
    let next = Number.POSITIVE_INFINITY;
    for (const queue of this.inOrder(now)) {
      if (queue.jobs.length === 0) {
        continue;
      }
      const opens = this.quotas.anyOpensAt(now);
      if (opens > now) {
        next = Math.min(next, opens);
        break;
      }
      next = Math.min(next, this.pumpQueue(queue, now));
    }
    clearTimeout(this.wakeUp);
    this.wakeUp = Number.isFinite(next) ? setTimeout(() => this.pump(), next - now) : undefined;
  }

  private inOrder(now: number): Iterable<Queue> {
    const queues = this.queues.values();
    return this.quotas.inDoubt
      ? [...queues].sort((a, b) => a.quota.scope.budget.used(now) - b.quota.scope.budget.used(now))
      : queues;
  }

  /** Sends what may be sent now; when more may be, or infinity. */
  private pumpQueue(queue: Queue, now: number): number {
    while (queue.jobs.length > 0 && (queue.quota.action !== listing || this.listings < mostListings)) {
      const opens = this.quotas.opensAt(queue.quota, now);
      if (opens > now) {
        return opens;
      }
      void this.send(queue, queue.jobs.shift() as Job);
    }
    return Number.POSITIVE_INFINITY;
  }

  private async send({ quota }: Queue, job: Job): Promise<void> {
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
        this.pump();
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
    this.pending -= 1;
    if (this.pending === 0) {
      this.settle?.();
    } else {
      this.pumpSoon();
    }
  }
}

import { setMaxListeners } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { EcsError } from '../ecs/ecsError';
import { Scope, type ScopeOptions } from './scope';

/** One request of a sweep; sent again by the scheduler when it was throttled or failed in passing. */
export interface Job {
  readonly action: string;
  readonly regionId: string;
  send(): Promise<void>;
  /** It failed for good. */
  fail(error: unknown): void;
}

export interface SchedulerOptions {
  /** Most requests under way at one time, over all regions. */
  readonly mostInFlight: number;
  readonly minuteMs: number;
  readonly signal: AbortSignal;
  /** Hears of throttled requests and of the waits that they cause. */
  onWait?(): void;
}

/** How often a request is sent at most, throttled answers not counted; and how often it is throttled at most. */
const attemptsAllowed = 4;
const throttlesAllowed = 12;
const firstDelayMs = 200;
/** So many regions throttled within so many milliseconds, though others got further: the limit is one over all. */
const incidentsForAll = 3;
const incidentWindowMs = 1000;
/** So many regions stopped after the same number of requests in a minute: that is the quota everywhere. */
const equalBudgets = 3;

interface Queue {
  readonly action: string;
  readonly regionId: string;
  readonly scope: Scope;
  readonly jobs: Job[];
}

/**
 * Sends jobs as fast as the quotas allow. ECS counts requests by API and region, so each has a scope of its own; one
 * more stands over all, for the ceiling and for limits that are not documented. Regions are served in order, so that
 * the first to meet a quota teaches the others.
 */
export class Scheduler {
  requests = 0;
  throttled = 0;
  private readonly queues = new Map<string, Queue>();
  private readonly over: Scope;
  private readonly stopped: AbortSignal;
  /** Requests a minute that regions were seen to allow, by action. */
  private readonly quotas = new Map<string, number>();
  private readonly attempts = new Map<Job, { failed: number; throttled: number }>();
  private incidents: { queue: Queue; at: number; used: number }[] = [];
  private pending = 0;
  private wakeUp?: NodeJS.Timeout;
  private settle?: () => void;

  constructor(private readonly options: SchedulerOptions) {
    const { mostInFlight: most, minuteMs, signal } = options;
    // Many requests may wait for their next attempt at one time; that is no leak.
    this.stopped = AbortSignal.any([signal]);
    setMaxListeners(0, this.stopped);
    this.over = new Scope({ first: 12, most, doubleAfter: 100, pausesMs: [250, 250, 250, 250], minuteMs });
  }

  add(job: Job): void {
    this.pending += 1;
    this.enqueue(job, false);
  }

  /** Regions that wait for a quota, and until when. */
  waiting(now = Date.now()): Map<string, number> {
    const ends = [...this.queues.values()].flatMap(({ regionId, scope, jobs }) => {
      const end = jobs.length > 0 ? Math.max(scope.opensAt(now), this.over.pauseEnd(now) ?? 0) : 0;
      return end > now && Number.isFinite(end) ? [[regionId, end] as const] : [];
    });
    return new Map(ends);
  }

  /** Resolves when no job is left, or when stopped: then the jobs that were not sent are dropped. */
  async idle(): Promise<void> {
    const { signal } = this.options;
    const stop = () => this.settle?.();
    signal.addEventListener('abort', stop);
    if (this.pending > 0 && !signal.aborted) {
      await new Promise<void>((resolve) => {
        this.settle = resolve;
        this.pump();
      });
    }
    signal.removeEventListener('abort', stop);
    clearTimeout(this.wakeUp);
  }

  private enqueue(job: Job, first: boolean): void {
    const key = `${job.regionId} ${job.action}`;
    const queue = this.queues.get(key) ?? this.newQueue(job);
    this.queues.set(key, queue);
    first ? queue.jobs.unshift(job) : queue.jobs.push(job);
    this.pump();
  }

  private newQueue({ action, regionId }: Job): Queue {
    const options: ScopeOptions = {
      first: 4,
      most: 16,
      doubleAfter: 16,
      pausesMs: [1000],
      minuteMs: this.options.minuteMs,
    };
    const scope = new Scope(options);
    const quota = this.quotas.get(action);
    if (quota !== undefined) {
      scope.expectBudget(quota);
    }
    return { action, regionId, scope, jobs: [] };
  }

  private pump(): void {
    if (this.options.signal.aborted) {
      return;
    }
    const now = Date.now();
    let next = Number.POSITIVE_INFINITY;
    for (const queue of this.queues.values()) {
      while (queue.jobs.length > 0) {
        const opens = Math.max(this.over.opensAt(now), queue.scope.opensAt(now));
        if (opens > now) {
          next = Math.min(next, opens);
          break;
        }
        void this.send(queue, queue.jobs.shift() as Job);
      }
    }
    clearTimeout(this.wakeUp);
    if (Number.isFinite(next)) {
      this.wakeUp = setTimeout(() => this.pump(), next - now);
    }
  }

  private async send(queue: Queue, job: Job): Promise<void> {
    const startedAt = Date.now();
    queue.scope.start(startedAt);
    this.over.start(startedAt);
    this.requests += 1;
    try {
      await job.send();
      queue.scope.succeed(Date.now());
      this.over.succeed(Date.now());
      this.finish(job);
    } catch (error) {
      await this.handle(error, queue, job, startedAt);
    }
  }

  private async handle(error: unknown, queue: Queue, job: Job, startedAt: number): Promise<void> {
    const counts = this.attempts.get(job) ?? { failed: 0, throttled: 0 };
    this.attempts.set(job, counts);
    if (error instanceof EcsError && error.kind === 'throttled') {
      this.throttled += 1;
      counts.throttled += 1;
      this.onThrottled(queue, startedAt, error.facts.retryAfterMs);
      this.options.onWait?.();
      if (counts.throttled <= throttlesAllowed) {
        this.enqueue(job, true);
        return;
      }
    } else {
      queue.scope.end();
      this.over.end();
      counts.failed += 1;
      if (error instanceof EcsError && error.transient && counts.failed < attemptsAllowed) {
        this.pump();
        await this.pause(firstDelayMs * 2 ** (counts.failed - 1) * (1 + Math.random()));
        this.enqueue(job, true);
        return;
      }
    }
    job.fail(error);
    this.finish(job);
  }

  private onThrottled(queue: Queue, startedAt: number, retryAfterMs?: number): void {
    const now = Date.now();
    const used = queue.scope.usedInMinute;
    if (!queue.scope.throttle(startedAt, now, retryAfterMs)) {
      this.over.end();
      return;
    }
    this.incidents = [...this.incidents.filter(({ at }) => now - at < incidentWindowMs), { queue, at: now, used }];
    if (this.isOverAll()) {
      for (const incident of this.incidents) {
        incident.queue.scope.forgive();
      }
      this.incidents = [];
      this.over.throttle(startedAt, now, retryAfterMs);
    } else {
      this.over.end();
      this.teach(queue.action);
    }
  }

  /** A quota by region stops each after as many requests; a limit over all stops regions that others are ahead of. */
  private isOverAll(): boolean {
    const behind = this.incidents.filter(({ queue, used }) =>
      [...this.queues.values()].some(({ action, scope }) => action === queue.action && scope.usedInMinute > used + 1),
    );
    return new Set(behind.map(({ queue }) => queue.regionId)).size >= incidentsForAll;
  }

  private teach(action: string): void {
    const same = [...this.queues.values()].filter((queue) => queue.action === action);
    const budgets = this.incidents.filter(({ queue }) => queue.action === action).map(({ used }) => used);
    const quota = budgets.find(
      (used) => used > 0 && budgets.filter((other) => Math.abs(other - used) <= 1).length >= equalBudgets,
    );
    if (quota !== undefined) {
      this.quotas.set(action, quota);
      for (const { scope } of same) {
        scope.expectBudget(quota);
      }
    }
  }

  private async pause(ms: number): Promise<void> {
    await delay(ms, undefined, { signal: this.stopped }).catch(() => undefined);
  }

  private finish(job: Job): void {
    this.attempts.delete(job);
    this.pending -= 1;
    if (this.pending === 0) {
      this.settle?.();
    } else {
      this.pump();
    }
  }
}

import { setTimeout as delay } from 'node:timers/promises';
import { EcsError } from '../ecs/ecsError';
import { Attempts } from './attempts';
import { Incidents, type Quota } from './incidents';
import { LoopDelay } from './loopDelay';
import { Scope } from './scope';

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
  /** Jobs that wait for their next attempt listen to it. */
  readonly signal: AbortSignal;
  /** Hears of throttled requests and of the waits that they cause. */
  onWait?(): void;
}

const regionPace = { first: 16, most: 16, holdFor: 0, doubleAfter: 16, pausesMs: [1000, 1000] };
/** A limit over all is met with everything under way, and that is what is throttled: so it is sounded out first. */
const overallPace = { first: 29, holdFor: 100, doubleAfter: 25, pausesMs: [1000, 350] };

/** Pages of images are large, and too many that come at once hold up the event loop. */
const listing = 'DescribeImages';
const mostListings = 12;
/** In milliseconds: how often the delay of the event loop is looked at. */
const loopEveryMs = 50;

interface Queue extends Quota {
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
  private readonly attempts = new Attempts<Job>();
  private readonly incidents = new Incidents();
  private readonly loop = new LoopDelay();
  private loopAskedAt = 0;
  private listings = 0;
  private pending = 0;
  private wakeUp?: NodeJS.Timeout;
  private settle?: () => void;

  constructor(private readonly options: SchedulerOptions) {
    const { mostInFlight: most, minuteMs } = options;
    this.over = new Scope({ ...overallPace, most, minuteMs });
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
    const queue = this.queues.get(key) ?? this.newQueue(job);
    this.queues.set(key, queue);
    first ? queue.jobs.unshift(job) : queue.jobs.push(job);
    this.pump();
  }

  private newQueue({ action, regionId }: Job): Queue {
    const scope = new Scope({ ...regionPace, minuteMs: this.options.minuteMs });
    const queue = { action, regionId, scope, jobs: [] };
    this.incidents.teach([queue], Date.now());
    return queue;
  }

  private pump(): void {
    if (this.options.signal.aborted) {
      return;
    }
    const now = Date.now();
    const delayMs = now - this.loopAskedAt > loopEveryMs ? this.loop.take() : undefined;
    if (delayMs !== undefined) {
      this.loopAskedAt = now;
      this.over.yieldTo(delayMs);
    }
    let next = Number.POSITIVE_INFINITY;
    for (const queue of this.queues.values()) {
      const over = this.over.opensAt(now);
      if (over > now) {
        next = Math.min(next, over);
        break;
      }
      next = Math.min(next, this.pumpQueue(queue, now));
    }
    clearTimeout(this.wakeUp);
    if (Number.isFinite(next)) {
      this.wakeUp = setTimeout(() => this.pump(), next - now);
    }
  }

  /** Sends what may be sent now; when more may be, or infinity. */
  private pumpQueue(queue: Queue, now: number): number {
    while (queue.jobs.length > 0 && (queue.action !== listing || this.listings < mostListings)) {
      const opens = Math.max(this.over.opensAt(now), queue.scope.opensAt(now));
      if (opens > now) {
        return opens;
      }
      void this.send(queue, queue.jobs.shift() as Job);
    }
    return Number.POSITIVE_INFINITY;
  }

  private async send(queue: Queue, job: Job): Promise<void> {
    const startedAt = Date.now();
    this.listings += queue.action === listing ? 1 : 0;
    queue.scope.start(startedAt);
    this.over.start(startedAt);
    this.requests += 1;
    try {
      await job.send().finally(() => {
        this.listings -= queue.action === listing ? 1 : 0;
      });
      this.onGood(queue, startedAt, Date.now());
      this.finish(job);
    } catch (error) {
      await this.handle(error, queue, job, startedAt);
    }
  }

  private async handle(error: unknown, queue: Queue, job: Job, startedAt: number): Promise<void> {
    if (error instanceof EcsError && error.kind === 'throttled') {
      this.throttled += 1;
      this.onThrottled(queue, startedAt, error.facts.retryAfterMs);
      this.options.onWait?.();
      if (this.attempts.throttled(job)) {
        this.enqueue(job, true);
        return;
      }
    } else {
      queue.scope.fail(startedAt);
      this.over.fail(startedAt);
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

  private onGood(queue: Queue, startedAt: number, now: number): void {
    queue.scope.succeed(startedAt, now);
    if (this.over.succeed(startedAt, now)) {
      this.incidents.areByRegion();
    }
    this.incidents.learn(queue, this.queues.values(), now);
  }

  private onThrottled(queue: Queue, startedAt: number, retryAfterMs?: number): void {
    const now = Date.now();
    const used = queue.scope.budget.used;
    if (this.over.hasDealtWith(startedAt)) {
      this.over.throttle(startedAt, now);
      queue.scope.end();
      return;
    }
    const proof = this.over.isTrial(startedAt) && this.incidents.sawMoreThan(used, queue);
    if (queue.scope.throttle(startedAt, now, retryAfterMs)) {
      this.incidents.add(queue, used, now);
    }
    if (proof || this.incidents.areOverAll(this.queues.values())) {
      this.incidents.forgive(this.queues.values());
      queue.scope.forgive();
      this.over.throttle(startedAt, now, retryAfterMs);
      return;
    }
    this.over.end();
    // A pause that did not help a region may have been none of its own.
    if (!this.incidents.byRegion || queue.scope.pausedInVain) {
      this.over.suspect(now);
    }
    this.incidents.teach(this.queues.values(), now);
  }

  private finish(job: Job): void {
    this.attempts.forget(job);
    this.pending -= 1;
    if (this.pending === 0) {
      this.settle?.();
    } else {
      this.pump();
    }
  }
}

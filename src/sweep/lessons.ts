import { minuteOf } from './minute';
import type { Quota } from './quota';

/** What one region's quota says about those of the others of its action; none of it is certain. */
interface Lesson {
  /** The region that was stopped first: it alone finds out what stopped it, and the others wait for that. */
  readonly teacher: Quota;
  /** The minute that it is for: another tool may have had a part of the quota in that one, and the teacher may be done. */
  minute: number;
  /** Another region got further than the teacher, so what stopped it is no quota that they have alike. */
  isRefuted: boolean;
  /** Milliseconds between two requests, once a rate was met. */
  paceMs?: number;
}

/** Answers that cross on their way may make a region look one ahead. */
const tolerance = 1;

/**
 * Quotas are by action and region, and mostly alike in all regions: where the first region was stopped the others stop
 * of themselves, until one is seen to get further.
 */
export class Lessons {
  private readonly lessons = new Map<string, Lesson>();

  constructor(private readonly minuteMs: number) {}

  /** After a region was throttled. */
  add(quota: Quota, now: number): void {
    const lesson = this.lessons.get(quota.action);
    const minute = this.minuteOf(now);
    if (!lesson || (lesson.paceMs === undefined && (lesson.minute !== minute || isBetterTaughtBy(quota, lesson)))) {
      this.lessons.set(quota.action, { teacher: quota, minute, isRefuted: false });
      quota.scope.budget.forget();
    }
  }

  /** Tells those of the quotas to whom it applies. */
  teach(quotas: readonly Quota[], now: number): void {
    for (const { action, regionId, scope } of quotas) {
      const lesson = this.lessons.get(action);
      if (!lesson || lesson.teacher.regionId === regionId) {
        continue;
      }
      const { stoppedAfter } = lesson.teacher.scope;
      if (!lesson.isRefuted && stoppedAfter > 0 && lesson.minute === this.minuteOf(now)) {
        scope.budget.expect(stoppedAfter, now);
      }
      if (lesson.paceMs !== undefined) {
        scope.pace.expect(lesson.paceMs, now);
      }
    }
  }

  /** After a good answer: tells whether there is something new to teach. */
  learn({ action, scope }: Quota, quotas: readonly Quota[], now: number): boolean {
    const lesson = this.lessons.get(action);
    if (!lesson) {
      return false;
    }
    const { scope: taught } = lesson.teacher;
    const paced = lesson.paceMs === undefined && scope.pace.learned > 0;
    const further = !taught.isSettling && scope.budget.used(now) > taught.stoppedAfter + tolerance;
    if (paced) {
      lesson.paceMs = scope.pace.learned;
    }
    if ((paced || further) && !lesson.isRefuted) {
      lesson.isRefuted = true;
      for (const other of quotas.filter((quota) => quota.action === action)) {
        other.scope.budget.forget();
      }
    }
    return paced || (scope === taught && (taught.isSettling || this.renew(lesson, now)));
  }

  forget(): void {
    this.lessons.clear();
  }

  /** The teacher sends in another minute, and knows what is allowed in one. */
  private renew(lesson: Lesson, now: number): boolean {
    const minute = this.minuteOf(now);
    const isNews = lesson.minute !== minute && lesson.teacher.scope.budget.isKnown;
    if (isNews) {
      lesson.minute = minute;
    }
    return isNews;
  }

  private minuteOf(now: number): number {
    return minuteOf(now, this.minuteMs);
  }
}

function isBetterTaughtBy({ scope }: Quota, { isRefuted, teacher }: Lesson): boolean {
  return isRefuted || scope.stoppedAfter < teacher.scope.stoppedAfter;
}

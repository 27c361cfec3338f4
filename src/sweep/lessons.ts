import type { Quota } from './quota';

/** What one region's quota says about those of the others of its action; none of it is certain. */
interface Lesson {
  /** The region that was stopped first: it alone finds out what stopped it, and the others wait for that. */
  readonly teacher: Quota;
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

  /** After a region was throttled. */
  add(quota: Quota): void {
    const lesson = this.lessons.get(quota.action);
    const { stoppedAfter } = quota.scope;
    if (
      !lesson ||
      (lesson.paceMs === undefined && (lesson.isRefuted || stoppedAfter < lesson.teacher.scope.stoppedAfter))
    ) {
      this.lessons.set(quota.action, { teacher: quota, isRefuted: false });
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
      if (!lesson.isRefuted && stoppedAfter > 0) {
        scope.budget.expect(stoppedAfter);
      }
      if (lesson.paceMs !== undefined) {
        scope.pace.expect(lesson.paceMs, now);
      }
    }
  }

  /** After a good answer: tells whether there is something new to teach. */
  learn({ action, scope }: Quota, quotas: readonly Quota[]): boolean {
    const lesson = this.lessons.get(action);
    if (!lesson) {
      return false;
    }
    const { scope: taught } = lesson.teacher;
    const paced = lesson.paceMs === undefined && scope.pace.learned > 0;
    const further = !taught.isSettling && scope.budget.used > taught.stoppedAfter + tolerance;
    if (paced) {
      lesson.paceMs = scope.pace.learned;
    }
    if ((paced || further) && !lesson.isRefuted) {
      lesson.isRefuted = true;
      for (const other of quotas.filter((quota) => quota.action === action)) {
        other.scope.budget.forget();
      }
    }
    return paced || (taught.isSettling && scope === taught);
  }

  forget(): void {
    this.lessons.clear();
  }
}

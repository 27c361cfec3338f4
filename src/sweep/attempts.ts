import { EcsError } from '../ecs/ecsError';

/** How often a request is sent at most, throttled answers not counted. */
const attemptsAllowed = 4;
/** How often it is throttled at most while no other of its kind is answered either. */
const throttlesAllowed = 12;
const firstDelayMs = 200;

interface Count {
  failed: number;
  throttled: number;
  answered: number;
}

/** How often each request was tried, and whether it is worth another try. */
export class Attempts<Request extends object> {
  private readonly counts = new WeakMap<Request, Count>();

  /**
   * Counts a throttled answer; tells whether the request may be sent again. `answered` is how many of its kind were:
   * one of them has to be the first after each pause, and it is often the same.
   */
  throttled(request: Request, answered: number): boolean {
    const count = this.countOf(request);
    count.throttled = answered === count.answered ? count.throttled + 1 : 1;
    count.answered = answered;
    return count.throttled <= throttlesAllowed;
  }

  /** Counts a failure; after how many milliseconds the request may be sent again, or undefined for never. */
  failed(request: Request, error: unknown): number | undefined {
    const count = this.countOf(request);
    count.failed += 1;
    return error instanceof EcsError && error.transient && count.failed < attemptsAllowed
      ? firstDelayMs * 2 ** (count.failed - 1) * (1 + Math.random())
      : undefined;
  }

  /** It was answered, so its next page starts anew. */
  forget(request: Request): void {
    this.counts.delete(request);
  }

  private countOf(request: Request): Count {
    const count = this.counts.get(request) ?? { failed: 0, throttled: 0, answered: 0 };
    this.counts.set(request, count);
    return count;
  }
}

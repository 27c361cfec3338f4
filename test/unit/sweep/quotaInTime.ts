import { EcsError } from '../../../src/ecs/ecsError';

/** What a made-up service allows: so many requests in each window of the clock. */
export interface WindowQuota {
  readonly limit: number;
  readonly windowMs: number;
  readonly overAll?: boolean;
  /** What another tool has left of the window in which it begins, of an action in a region. */
  readonly left?: (action: string, regionId: string) => number;
}

/** A service that answers after a while, on whatever clock is installed, and refuses what is beyond its quota. */
export class QuotaInTime {
  requests = 0;
  throttled = 0;
  private readonly counts = new Map<string, number>();
  private readonly begun: number;

  constructor(
    private readonly quota: WindowQuota,
    private readonly latencyMs: number,
  ) {
    this.begun = this.window();
  }

  async answer(action: string, regionId: string): Promise<void> {
    this.requests += 1;
    const isAllowed = this.count(action, regionId);
    // A little of everything, as on a real way: not all answers come at the same moment.
    await new Promise((resolve) => setTimeout(resolve, this.latencyMs + (this.requests % 5)));
    if (!isAllowed) {
      this.throttled += 1;
      throw new EcsError({ kind: 'throttled', reason: 'Request was denied due to user flow control.' });
    }
  }

  private count(action: string, regionId: string): boolean {
    const { limit, overAll, left } = this.quota;
    const window = this.window();
    const key = `${overAll ? '' : `${action} ${regionId}`} ${window}`;
    const count = (this.counts.get(key) ?? 0) + 1;
    this.counts.set(key, count);
    return count <= (window === this.begun ? (left?.(action, regionId) ?? limit) : limit);
  }

  private window(): number {
    return Math.floor(Date.now() / this.quota.windowMs);
  }
}

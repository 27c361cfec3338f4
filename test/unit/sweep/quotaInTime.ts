import { EcsError } from '../../../src/ecs/ecsError';

/** What a made-up service allows: so many requests in each window of the clock. */
export interface WindowQuota {
  readonly limit: number;
  readonly windowMs: number;
  readonly overAll?: boolean;
}

/** A service that answers after a while, on whatever clock is installed, and refuses what is beyond its quota. */
export class QuotaInTime {
  requests = 0;
  throttled = 0;
  private readonly counts = new Map<string, number>();

  constructor(
    private readonly quota: WindowQuota,
    private readonly latencyMs: number,
  ) {}

  async answer(action: string, regionId: string): Promise<void> {
    this.requests += 1;
    const isAllowed = this.count(this.quota.overAll ? '' : `${action} ${regionId}`);
    // A little of everything, as on a real way: not all answers come at the same moment.
    await new Promise((resolve) => setTimeout(resolve, this.latencyMs + (this.requests % 5)));
    if (!isAllowed) {
      this.throttled += 1;
      throw new EcsError({ kind: 'throttled', reason: 'Request was denied due to user flow control.' });
    }
  }

  private count(scope: string): boolean {
    const key = `${scope} ${Math.floor(Date.now() / this.quota.windowMs)}`;
    const count = (this.counts.get(key) ?? 0) + 1;
    this.counts.set(key, count);
    return count <= this.quota.limit;
  }
}

import type { EcsClient } from '../../ecs/client';
import { fewAtATime } from '../../ecs/fewAtATime';

const mostAtATime = 4;

/** How many own images each region has, by the total of a page of one; asked once a region until that is forgotten. */
export class RegionCounts {
  private readonly seen = new Map<string, number>();
  private readonly asked = new Set<string>();

  constructor(private readonly client: Pick<EcsClient, 'images'>) {}

  /** Undefined while it is not known, also when asking failed. */
  of(regionId: string): number | undefined {
    return this.seen.get(regionId);
  }

  unasked(regionIds: readonly string[]): readonly string[] {
    return regionIds.filter((regionId) => !this.asked.has(regionId));
  }

  /** Never rejects: of a region that does not answer nothing is known, so that it stays in sight. */
  async ask(regionIds: readonly string[], signal: AbortSignal, onChange: () => void): Promise<void> {
    const fresh = this.unasked(regionIds);
    for (const regionId of fresh) {
      this.asked.add(regionId);
    }
    await fewAtATime(fresh, mostAtATime, (regionId) => this.askOne(regionId, signal, onChange), signal);
  }

  /** Asks anew when asked next; what was seen counts until the answer is there. */
  forget(): void {
    this.asked.clear();
  }

  private async askOne(regionId: string, signal: AbortSignal, onChange: () => void): Promise<void> {
    const before = this.seen.get(regionId);
    const page = await this.client.images(regionId, { pageNumber: 1, pageSize: 1 }, signal).catch(() => undefined);
    if (signal.aborted) {
      return;
    }
    if (page) {
      this.seen.set(regionId, page.totalCount);
    } else {
      this.seen.delete(regionId);
    }
    if ((before === 0) !== (page?.totalCount === 0)) {
      onChange();
    }
  }
}

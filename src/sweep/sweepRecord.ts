import { asEcsError } from '../ecs/asEcsError';
import { cancelled, type EcsErrorFacts, isImageNotFound } from '../ecs/ecsError';
import { epochSeconds } from '../ecs/epochSeconds';
import type { Image } from '../ecs/model';
import type { SharePermissionPager } from '../ecs/sharePermissionPager';
import type { Gap, SweepProgress, SweepResult, SweptImage } from './model';
import { imageKey } from './sharedWith';

/** What a question of a sweep is about: all regions, a region's images, or one image's shares. */
export type Subject = Omit<Gap, 'error'>;

/** What a sweep has found so far. Whatever was begun and has not ended is a gap. */
export class SweepRecord {
  regions: SweepResult['regions'] = [];
  skippedImages = 0;
  readonly images: SweptImage[] = [];
  private readonly lost: Gap[] = [];
  private readonly unfinished = new Map<string, Subject>();
  private readonly openInRegion = new Map<string, number>();
  /** One string for each account, however many images it may use. */
  private readonly accountIds = new Map<string, string>();
  private readonly notReached = cancelled().facts;
  private regionsDone = 0;
  private imagesDone = 0;
  private imagesTotal = 0;
  private sharesFound = 0;
  private failed = 0;

  get gaps(): readonly Gap[] {
    return [...this.lost, ...[...this.unfinished.values()].map((subject) => ({ ...subject, error: this.notReached }))];
  }

  begin(subject: Subject): void {
    const { regionId = '', image } = subject;
    this.unfinished.set(subjectKey(subject), subject);
    this.openInRegion.set(regionId, (this.openInRegion.get(regionId) ?? 0) + 1);
    this.imagesTotal += image ? 1 : 0;
  }

  end(subject: Subject): void {
    const { regionId = '', image } = subject;
    this.unfinished.delete(subjectKey(subject));
    const open = (this.openInRegion.get(regionId) ?? 1) - 1;
    this.openInRegion.set(regionId, open);
    this.regionsDone += open === 0 && regionId !== '' ? 1 : 0;
    this.imagesDone += image ? 1 : 0;
  }

  fail(subject: Subject, error: unknown): void {
    const { facts } = asEcsError(error);
    // An image that was listed a moment ago and does not exist any more was deleted: nobody may use it.
    if (!subject.image || !isImageNotFound(facts)) {
      this.doubt(subject, facts);
      this.failed += 1;
    }
  }

  /** What was read may not be all. */
  doubt(subject: Subject, error: EcsErrorFacts): void {
    this.lost.push({ ...subject, error });
  }

  foundShares(count: number): void {
    this.sharesFound += count;
  }

  add(regionId: string, image: SweptImage['image'], pager: SharePermissionPager): SweptImage {
    const { items, groups } = pager;
    const swept = {
      regionId,
      image,
      groups: [...groups],
      accountIds: items.map(({ accountId }) => this.interned(accountId)),
      sharedTimes: items.map(({ sharedTime }) => (sharedTime ? epochSeconds(sharedTime) : 0)),
    };
    this.images.push(swept);
    return swept;
  }

  /** Takes over what an earlier attempt read. */
  keep(swept: SweptImage): void {
    this.images.push(swept);
    this.imagesTotal += 1;
    this.imagesDone += 1;
    this.sharesFound += swept.accountIds.length;
  }

  /** Nothing is left to ask in a region. */
  keepRegion(): void {
    this.regionsDone += 1;
  }

  progress(): Omit<SweepProgress, 'throttled' | 'waiting'> {
    const { regionsDone, imagesDone, imagesTotal, sharesFound, failed } = this;
    return { regionsDone, regionsTotal: this.regions.length, imagesDone, imagesTotal, sharesFound, failed };
  }

  private interned(accountId: string): string {
    const known = this.accountIds.get(accountId);
    if (known === undefined) {
      this.accountIds.set(accountId, accountId);
    }
    return known ?? accountId;
  }
}

export function subjectKey({ regionId = '', image }: { regionId?: string; image?: Pick<Image, 'imageId'> }): string {
  return image ? imageKey(regionId, image.imageId) : regionId;
}

import type { EcsClient } from '../ecs/client';
import { cancelled, EcsError, type EcsErrorFacts } from '../ecs/ecsError';
import { incompleteList } from '../ecs/incompleteList';
import type { Image, Region } from '../ecs/model';
import { Pager } from '../ecs/pager';
import { redact } from '../ecs/redact';
import { largestPageSize } from '../ecs/request';
import { SharePermissionPager } from '../ecs/sharePermissionPager';
import type { Gap, SweepProgress, SweepResult, SweptImage } from './model';
import { type Job, Scheduler } from './scheduler';

export interface SweepOptions {
  /** A client that does not retry by itself: the sweep paces all regions together. */
  readonly client: EcsClient;
  readonly accountId: string;
  readonly signal: AbortSignal;
  /** Most requests under way at one time, over all regions. */
  readonly mostInFlight: number;
  /**
   * Leaves out images that ECS says are neither public nor shared (`IsSelfShared` false). That ECS keeps this flag up to
   * date is an assumption; the documentation does not say when it changes.
   */
  readonly skipUnshared?: boolean;
  /** Asks only for what this sweep did not find out, and returns it completed, as begun when that began. */
  readonly resume?: SweepResult;
  /** Each image as soon as its shares are known. */
  readonly onImage?: (image: SweptImage) => void;
  /** Called often; the numbers are those of the moment. */
  readonly onProgress?: (progress: SweepProgress) => void;
  /** When quotas are counted anew, in milliseconds: by the full minute, the documentation says. */
  readonly minuteMs?: number;
}

/**
 * All regions, all own images in every state, all pages of all share permissions. Never rejects: what cannot be read,
 * or was not read when it was told to stop, is a gap of the result and never an image without shares.
 */
export async function runSweep(options: SweepOptions): Promise<SweepResult> {
  return new Sweep(options).run();
}

class Sweep {
  private readonly startedAt: string;
  private readonly scheduler: Scheduler;
  private readonly images: SweptImage[] = [];
  private readonly gaps: Gap[] = [];
  /** One string for each account, however many images it may use. */
  private readonly accountIds = new Map<string, string>();
  private readonly unfinished = new Map<string, Gap>();
  private readonly openInRegion = new Map<string, number>();
  private regions: SweepResult['regions'] = [];
  private regionsDone = 0;
  private imagesDone = 0;
  private failed = 0;
  private imagesTotal = 0;
  private sharesFound = 0;
  private skippedImages = 0;

  constructor(private readonly options: SweepOptions) {
    const { mostInFlight, signal, minuteMs = 60_000 } = options;
    this.startedAt = options.resume?.startedAt ?? new Date().toISOString();
    this.scheduler = new Scheduler({ mostInFlight, signal, minuteMs, onWait: () => this.report() });
  }

  async run(): Promise<SweepResult> {
    const { resume } = this.options;
    if (resume && resume.regions.length > 0) {
      this.resume(resume);
    } else {
      this.listRegions();
    }
    await this.scheduler.idle();
    const stopped = this.options.signal.aborted;
    return {
      accountId: this.options.accountId,
      startedAt: this.startedAt,
      finishedAt: new Date().toISOString(),
      regions: this.regions,
      images: this.images,
      gaps: [...this.gaps, ...this.unfinished.values()],
      cancelled: stopped,
      skippedImages: this.skippedImages,
    };
  }

  private resume({ regions, images, gaps, skippedImages }: SweepResult): void {
    const doubtful = new Set(gaps.map(({ regionId, image }) => keyOf(regionId, image)));
    this.regions = regions;
    this.skippedImages = skippedImages;
    for (const swept of images.filter(({ regionId, image }) => !doubtful.has(keyOf(regionId, image)))) {
      this.images.push(swept);
      this.imagesTotal += 1;
      this.imagesDone += 1;
      this.sharesFound += swept.accountIds.length;
      this.options.onImage?.(swept);
    }
    const known = new Set(this.images.map(({ regionId, image }) => keyOf(regionId, image)));
    for (const region of regions) {
      const lost = gaps.filter(({ regionId }) => regionId === region.regionId);
      if (lost.some(({ image }) => image === undefined)) {
        this.listImages(region, known);
      } else if (lost.length === 0) {
        this.regionsDone += 1;
      }
      for (const { image } of lost.every((gap) => gap.image) ? lost : []) {
        if (image) {
          this.readShares(region.regionId, image);
        }
      }
    }
    this.report();
  }

  private listRegions(): void {
    const { client, signal } = this.options;
    this.begin('DescribeRegions', {}, async () => {
      const regions = await client.regions(signal);
      this.regions = regions.map(({ regionId, localName }) => ({ regionId, localName }));
      for (const region of this.regions) {
        this.listImages(region, new Set());
      }
      return true;
    });
  }

  private listImages({ regionId }: Pick<Region, 'regionId'>, known: ReadonlySet<string>): void {
    const { client, skipUnshared } = this.options;
    const pager = new Pager<Image>(
      (pageNumber, signal) => client.images(regionId, { pageNumber, pageSize: largestPageSize }, signal),
      ({ imageId }) => imageId,
    );
    this.begin('DescribeImages', { regionId }, async () => {
      for (const image of await pager.next(this.options.signal)) {
        if (known.has(keyOf(regionId, image))) {
          continue;
        }
        if (skipUnshared && image.isSelfShared === false && !image.isPublic) {
          this.skippedImages += 1;
        } else {
          this.readShares(regionId, image);
        }
      }
      if (pager.done && !pager.complete) {
        this.gaps.push({ regionId, error: incompleteList(pager).facts });
      }
      return pager.done;
    });
  }

  private readShares(regionId: string, image: SweptImage['image']): void {
    const { imageId, imageName, status, isPublic, creationTime } = image;
    const kept = { imageId, imageName, status, isPublic, creationTime };
    const pager = new SharePermissionPager(this.options.client, { regionId, imageId, pageSize: largestPageSize });
    this.imagesTotal += 1;
    this.begin('DescribeImageSharePermission', { regionId, image: kept }, async () => {
      const found = await pager.next(this.options.signal);
      // Not in one line: `+=` would read the sum before the wait, and others add to it meanwhile.
      this.sharesFound += found.length;
      if (pager.done) {
        const swept = this.swept(regionId, kept, pager);
        this.images.push(swept);
        this.options.onImage?.(swept);
        if (!pager.complete) {
          this.gaps.push({ regionId, image: kept, error: incompleteList(pager).facts });
        }
      }
      return pager.done;
    });
  }

  /** Sends `step` again and again until it says that it is done; what it is about is a gap until then. */
  private begin(action: string, about: Omit<Gap, 'error'>, step: () => Promise<boolean>): void {
    const { regionId = '' } = about;
    const key = keyOf(regionId, about.image);
    this.unfinished.set(key, { ...about, error: cancelled().facts });
    this.openInRegion.set(regionId, (this.openInRegion.get(regionId) ?? 0) + 1);
    const end = () => {
      this.unfinished.delete(key);
      const open = (this.openInRegion.get(regionId) ?? 1) - 1;
      this.openInRegion.set(regionId, open);
      this.regionsDone += open === 0 && regionId !== '' ? 1 : 0;
      this.imagesDone += about.image ? 1 : 0;
      this.report();
    };
    const job: Job = {
      action,
      regionId,
      send: async () => {
        if (await step()) {
          end();
        } else {
          this.scheduler.add(job);
          this.report();
        }
      },
      fail: (error) => {
        if (this.options.signal.aborted) {
          return;
        }
        const facts = factsOf(error);
        // An image that was listed a moment ago and does not exist any more was deleted: nobody may use it.
        if (!about.image || facts.kind !== 'notFound') {
          this.gaps.push({ ...about, error: facts });
          this.failed += 1;
        }
        end();
      },
    };
    this.scheduler.add(job);
  }

  private swept(regionId: string, image: SweptImage['image'], pager: SharePermissionPager): SweptImage {
    const accountIds = pager.items.map(({ accountId }) => this.interned(accountId));
    const sharedTimes = pager.items.map(({ sharedTime }) => (sharedTime ? Date.parse(sharedTime) / 1000 : 0));
    return { regionId, image, groups: [...pager.groups], accountIds, sharedTimes };
  }

  private interned(accountId: string): string {
    const known = this.accountIds.get(accountId) ?? accountId;
    this.accountIds.set(known, known);
    return known;
  }

  private report(): void {
    const { regionsDone, imagesDone, imagesTotal, sharesFound, failed } = this;
    const { requests, throttled } = this.scheduler;
    this.options.onProgress?.({
      regionsDone,
      regionsTotal: this.regions.length,
      imagesDone,
      imagesTotal,
      sharesFound,
      requests,
      throttled,
      failed,
      waiting: this.scheduler.waiting(),
    });
  }
}

function keyOf(regionId = '', image?: Pick<Image, 'imageId'>): string {
  return image ? `${regionId}/${image.imageId}` : regionId;
}

function factsOf(error: unknown): EcsErrorFacts {
  return error instanceof EcsError ? error.facts : { kind: 'malformed', reason: redact(String(error)) };
}

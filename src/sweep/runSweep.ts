import { setMaxListeners } from 'node:events';
import { incompleteList } from '../ecs/incompleteList';
import type { Image, Region } from '../ecs/model';
import { Pager } from '../ecs/pager';
import { largestPageSize } from '../ecs/request';
import { SharePermissionPager } from '../ecs/sharePermissionPager';
import type { SweepResult, SweptImage } from './model';
import { type Job, Scheduler } from './scheduler';
import type { SweepOptions } from './sweepOptions';
import { type Subject, SweepRecord, subjectKey } from './sweepRecord';

/** Nobody sees more, and working out what waits takes longer than taking in an answer. */
const progressEveryMs = 50;

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
  private readonly signal: AbortSignal;
  private readonly record = new SweepRecord();
  private reportTimer?: NodeJS.Timeout;
  private ended = false;

  constructor(private readonly options: SweepOptions) {
    const { mostInFlight, minuteMs = 60_000 } = options;
    // Every request under way listens to it; that is no leak.
    const signal = AbortSignal.any([options.signal]);
    setMaxListeners(0, signal);
    this.signal = signal;
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
    this.report();
    // An answer that was on its way when the sweep was stopped may still come.
    this.ended = true;
    const { regions, images, gaps, skippedImages } = this.record;
    return {
      accountId: this.options.accountId,
      startedAt: this.startedAt,
      finishedAt: new Date().toISOString(),
      regions,
      images,
      gaps,
      cancelled: this.signal.aborted,
      skippedImages,
    };
  }

  private resume({ regions, images, gaps, skippedImages }: SweepResult): void {
    const doubtful = new Set(gaps.map(subjectKey));
    const known = new Set<string>();
    this.record.regions = regions;
    this.record.skippedImages = skippedImages;
    for (const swept of images.filter((image) => !doubtful.has(subjectKey(image)))) {
      known.add(subjectKey(swept));
      this.record.keep(swept);
      this.options.onImage?.(swept);
    }
    for (const region of regions) {
      const lost = gaps.filter(({ regionId }) => regionId === region.regionId);
      if (lost.some(({ image }) => image === undefined)) {
        this.listImages(region, known);
      } else if (lost.length === 0) {
        this.record.keepRegion();
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
    const { client } = this.options;
    this.begin('DescribeRegions', {}, async () => {
      const regions = await client.regions(this.signal);
      this.record.regions = regions.map(({ regionId, localName }) => ({ regionId, localName }));
      for (const region of this.record.regions) {
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
    let skipped = 0;
    this.begin('DescribeImages', { regionId }, async () => {
      for (const image of await pager.next(this.signal)) {
        if (known.has(subjectKey({ regionId, image }))) {
          continue;
        }
        if (skipUnshared && image.isSelfShared === false && !image.isPublic) {
          skipped += 1;
        } else {
          this.readShares(regionId, image);
        }
      }
      if (pager.done && !pager.complete) {
        this.record.doubt({ regionId }, incompleteList(pager).facts);
      } else if (pager.done) {
        // A region that is not known whole is listed again when the sweep is resumed, and counts then.
        this.record.skippedImages += skipped;
      }
      return pager.done;
    });
  }

  private readShares(regionId: string, image: SweptImage['image']): void {
    const { imageId, imageName, status, isPublic, creationTime } = image;
    const kept = { imageId, imageName, status, isPublic, creationTime };
    // Made when it is needed: thousands of images wait.
    let started: SharePermissionPager | undefined;
    this.begin('DescribeImageSharePermission', { regionId, image: kept }, async () => {
      started ??= new SharePermissionPager(this.options.client, { regionId, imageId, pageSize: largestPageSize });
      const pager = started;
      const found = await pager.next(this.signal);
      this.record.foundShares(found.length);
      if (pager.done) {
        const swept = this.record.add(regionId, kept, pager);
        this.options.onImage?.(swept);
        if (!pager.complete) {
          this.record.doubt({ regionId, image: kept }, incompleteList(pager).facts);
        }
      }
      return pager.done;
    });
  }

  /** Sends `step` again and again until it says that it is done; its subject is a gap until then. */
  private begin(action: string, subject: Subject, step: () => Promise<boolean>): void {
    this.record.begin(subject);
    const job: Job = {
      action,
      regionId: subject.regionId ?? '',
      send: async () => {
        if (await step()) {
          this.record.end(subject);
        } else {
          this.scheduler.add(job);
        }
        this.reportSoon();
      },
      fail: (error) => {
        if (!this.signal.aborted) {
          this.record.fail(subject, error);
          this.record.end(subject);
          this.reportSoon();
        }
      },
    };
    this.scheduler.add(job);
  }

  private reportSoon(): void {
    if (!this.ended) {
      this.reportTimer ??= setTimeout(() => this.report(), progressEveryMs);
    }
  }

  private report(): void {
    clearTimeout(this.reportTimer);
    this.reportTimer = undefined;
    const { throttled } = this.scheduler;
    this.options.onProgress?.({
      ...this.record.progress(),
      throttled,
      waiting: this.scheduler.waiting(),
    });
  }
}

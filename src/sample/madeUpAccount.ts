import type { SampleImage } from './image';
import { hash } from './random';
import type { SampleRegion } from './regions';

/** An Alibaba Cloud account that exists in memory only. A region's images are made when they are first asked for. */
export class MadeUpAccount {
  private readonly imagesByRegion = new Map<string, Map<string, SampleImage>>();
  private requests = 0;

  constructor(
    readonly accountId: string,
    readonly regions: readonly SampleRegion[],
    private readonly makeImages: (region: SampleRegion) => readonly SampleImage[],
  ) {}

  /** The images of a region by ID, in the API's order; undefined when there is no such region. */
  images(regionId: string): Map<string, SampleImage> | undefined {
    const known = this.imagesByRegion.get(regionId);
    const region = this.regions.find((each) => each.regionId === regionId);
    if (known || !region) {
      return known;
    }
    const made = new Map(this.makeImages(region).map((image) => [image.imageId, image]));
    this.imagesByRegion.set(regionId, made);
    return made;
  }

  /** A new one for each request: the same sequence for the same account. */
  nextRequestId(): string {
    this.requests += 1;
    const digits = [0, 1, 2, 3]
      .map((salt) => hash(`${this.accountId}/${this.requests}`, salt).toString(16).padStart(8, '0'))
      .join('')
      .toUpperCase();
    return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  }
}

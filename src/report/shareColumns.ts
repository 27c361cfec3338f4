import type { SweptImage } from '../sweep/model';
import { groupsOf } from '../sweep/sharedWith';
import { Uint32Column } from './uint32Column';

/** An account or a share group that may use images. */
export interface Sharer {
  readonly id: string;
  readonly isGroup: boolean;
}

/**
 * Every share as a row: which image, with whom, since when. Columns of numbers, since there can be a million rows;
 * rows are only added, so that whoever reads up to a length reads the same again.
 */
export class ShareColumns {
  readonly images: SweptImage[] = [];
  readonly sharers: Sharer[] = [];
  /** How many rows each sharer has. */
  readonly sharerRows: number[] = [];
  /** How many rows each region has, by ID. */
  readonly regionRows = new Map<string, number>();
  readonly image = new Uint32Column();
  readonly sharer = new Uint32Column();
  /** Seconds since the epoch; 0 where it is not known. */
  readonly time = new Uint32Column();
  private readonly accounts = new Map<string, number>();
  private readonly groups = new Map<string, number>();
  private open = 0;

  get length(): number {
    return this.image.length;
  }

  /** Images that a group may use. */
  get publicImages(): number {
    return this.open;
  }

  add(swept: SweptImage): void {
    const image = this.images.push(swept) - 1;
    const groups = groupsOf(swept);
    for (const group of groups) {
      this.addRow(image, this.numberOf(this.groups, { id: group, isGroup: true }), 0);
    }
    for (const [index, id] of swept.accountIds.entries()) {
      this.addRow(image, this.numberOf(this.accounts, { id, isGroup: false }), swept.sharedTimes[index] ?? 0);
    }
    this.open += groups.length > 0 ? 1 : 0;
    const rows = groups.length + swept.accountIds.length;
    this.regionRows.set(swept.regionId, (this.regionRows.get(swept.regionId) ?? 0) + rows);
  }

  private addRow(image: number, sharer: number, time: number): void {
    this.image.push(image);
    this.sharer.push(sharer);
    this.time.push(time > 0 && time < 2 ** 32 - 1 ? Math.floor(time) : 0);
    this.sharerRows[sharer] = (this.sharerRows[sharer] ?? 0) + 1;
  }

  private numberOf(numbers: Map<string, number>, sharer: Sharer): number {
    let number = numbers.get(sharer.id);
    if (number === undefined) {
      number = this.sharers.push(sharer) - 1;
      numbers.set(sharer.id, number);
    }
    return number;
  }
}

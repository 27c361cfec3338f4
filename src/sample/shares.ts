import { strangerCount, strangerId } from './accounts';
import { mix } from './random';

export interface Share {
  readonly accountId: string;
  /** As the API writes it: UTC with seconds, or without them as in older answers. */
  readonly sharedTime: string;
}

/** The accounts that an image is shared with. An array is one; so is a list that makes its entries when asked. */
export interface ShareList {
  readonly length: number;
  slice(start: number, end: number): readonly Share[];
}

interface SharesOptions {
  readonly seed: number;
  /** Accounts at the head of the list; strangers follow until there are `length`. */
  readonly known: readonly string[];
  readonly length: number;
  /** Milliseconds since the epoch between which all sharing happened. */
  readonly from: number;
  readonly until: number;
  readonly withSeconds: boolean;
}

/** Shares that take no memory: entry `index` is computed from the seed, so 1.5 million cost as much as one page. */
export class ComputedShares implements ShareList {
  readonly length: number;

  constructor(private readonly options: SharesOptions) {
    this.length = options.length;
  }

  slice(start: number, end: number): readonly Share[] {
    const size = Math.max(0, Math.min(end, this.length) - start);
    return Array.from({ length: size }, (_, offset) => this.at(start + offset));
  }

  private at(index: number): Share {
    const { seed, known, from, until, withSeconds } = this.options;
    const stride = 1 + (mix(seed) % (strangerCount - 1));
    const stranger = (seed + (index % strangerCount) * stride) % strangerCount;
    const iso = new Date(from + (mix(seed + index) / 2 ** 32) * (until - from)).toISOString();
    return {
      accountId: known[index] ?? strangerId(stranger),
      sharedTime: `${iso.slice(0, withSeconds ? 19 : 16)}Z`,
    };
  }
}

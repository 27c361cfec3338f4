import type { AccountClass } from '../sweep/model';

export interface Bar {
  /** Region ID, account ID, group or class. */
  readonly id: string;
  readonly name?: string;
  readonly count: number;
  readonly class?: AccountClass;
}

export interface Charts {
  /** Shares by region, most first; all regions that have some. */
  readonly regions: readonly Bar[];
  /** Shares by class of account: public, unknown, known. */
  readonly classes: readonly Bar[];
  /** The accounts and groups with most images. */
  readonly accounts: readonly Bar[];
}

export interface Totals {
  readonly regions: number;
  readonly images: number;
  readonly shares: number;
  readonly publicImages: number;
  readonly unknown: number;
  readonly known: number;
  /** Things that are not known. */
  readonly gaps: number;
}

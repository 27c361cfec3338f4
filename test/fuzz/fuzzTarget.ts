import type fc from 'fast-check';

/** Something that must stand any input. */
export interface FuzzTarget {
  readonly name: string;
  /** How many runs, in full and in the unit layer. */
  readonly runs: { readonly full: number; readonly short: number };
  /**
   * One run for each input; rejects when one of them does harm. `count` is told how many inputs of the kind that `name`
   * names have been tried.
   */
  fuzz(parameters: fc.Parameters<unknown>, count: (inputs: number) => void): Promise<void>;
}

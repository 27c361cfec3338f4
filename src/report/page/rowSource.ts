import type { FromPage, RowsAnswer, ShareRow, SharesFilter, SharesSort } from '../messages';
import { RowCache, rowsPerBlock } from './rowCache';

interface RowOrder {
  readonly sort?: SharesSort;
  readonly filter: SharesFilter;
}

/** Gets the rows that are shown from the host, block by block. Old rows stay until the first new ones are here. */
export class RowSource {
  private readonly cache = new RowCache();
  private readonly pending = new Map<number, number>();
  private sequence = 0;
  /** Answers to requests before this one are about another order. */
  private validFrom = 1;
  private isStale = true;
  private count = 0;
  private range = { first: 0, end: rowsPerBlock };

  constructor(
    private readonly send: (message: FromPage) => void,
    private order: RowOrder,
    private generation = 0,
  ) {}

  get matching(): number {
    return this.count;
  }

  /** Whether what is shown is of another order than was asked for. */
  get busy(): boolean {
    return this.isStale;
  }

  get(row: number): ShareRow | undefined {
    return this.cache.get(row);
  }

  reorder(order: RowOrder): void {
    this.order = order;
    this.startOver();
  }

  /** Tells whether rows changed. */
  renew(generation: number): boolean {
    const changed = generation !== this.generation;
    if (changed) {
      this.generation = generation;
      this.startOver();
    }
    return changed;
  }

  /** Says which rows are shown, so that they are asked for. */
  need(first: number, end: number): void {
    this.range = { first: Math.max(0, first), end };
    if (this.isStale) {
      return;
    }
    for (const block of this.cache.missing(this.range.first, Math.min(end, this.count))) {
      this.ask(block);
    }
  }

  /** Tells whether it was taken in. */
  receive({ sequence, generation, offset, rows, matching }: RowsAnswer): boolean {
    if (sequence < this.validFrom || generation !== this.generation) {
      return false;
    }
    this.pending.delete(offset / rowsPerBlock);
    if (this.isStale) {
      this.isStale = false;
      this.cache.clear();
    }
    this.count = matching;
    this.cache.put(offset, rows);
    return true;
  }

  private startOver(): void {
    this.validFrom = this.sequence + 1;
    this.pending.clear();
    this.isStale = true;
    this.ask(Math.floor(this.range.first / rowsPerBlock));
  }

  private ask(block: number): void {
    if (!this.pending.has(block) && this.generation > 0) {
      this.sequence += 1;
      this.pending.set(block, this.sequence);
      const { sort, filter } = this.order;
      const offset = block * rowsPerBlock;
      this.send({ type: 'rows', sequence: this.sequence, offset, count: rowsPerBlock, sort, filter });
    }
  }
}

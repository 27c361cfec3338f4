import type { ShareRow } from '../messages';

export const rowsPerBlock = 100;
const mostBlocks = 60;

/** Rows that the host has sent, in blocks; the ones not used for long go. */
export class RowCache {
  private readonly blocks = new Map<number, readonly ShareRow[]>();

  get(row: number): ShareRow | undefined {
    return this.blocks.get(Math.floor(row / rowsPerBlock))?.[row % rowsPerBlock];
  }

  put(offset: number, rows: readonly ShareRow[]): void {
    this.touch(offset / rowsPerBlock, rows);
    for (const block of this.blocks.keys()) {
      if (this.blocks.size > mostBlocks) {
        this.blocks.delete(block);
      }
    }
  }

  /** Blocks that the rows from `first` up to `end` need and that are not here. */
  missing(first: number, end: number): number[] {
    const missing: number[] = [];
    for (let block = Math.floor(first / rowsPerBlock); block * rowsPerBlock < end; block += 1) {
      const rows = this.blocks.get(block);
      if (rows) {
        this.touch(block, rows);
      } else {
        missing.push(block);
      }
    }
    return missing;
  }

  clear(): void {
    this.blocks.clear();
  }

  private touch(block: number, rows: readonly ShareRow[]): void {
    this.blocks.delete(block);
    this.blocks.set(block, rows);
  }
}

import type { RowsRequest, ShareRow } from './messages';
import { matching } from './shareFilter';
import { orderOf } from './shareOrder';
import type { ShareTable } from './shareTable';

interface RowsWindow {
  readonly rows: readonly ShareRow[];
  /** How many rows match the filter. */
  readonly matching: number;
}

/** Windows of a table, sorted and filtered. The last order and the last filter are kept: scrolling asks for them again. */
export class ShareQuery {
  private order?: { readonly key: string; readonly rows: Promise<Uint32Array> };
  private found?: { readonly key: string; readonly rows: Promise<Uint32Array> };

  constructor(readonly table: ShareTable) {}

  async window({ offset, count, sort, filter }: Omit<RowsRequest, 'sequence'>): Promise<RowsWindow> {
    const found = await this.rows({ sort, filter });
    const rows = [...found.subarray(offset, offset + count)].flatMap((row) => this.table.row(row) ?? []);
    return { rows, matching: found.length };
  }

  /** All row numbers, in the order shown. */
  rows({ sort, filter }: Pick<RowsRequest, 'sort' | 'filter'>): Promise<Uint32Array> {
    const orderKey = JSON.stringify(sort ?? null);
    if (this.order?.key !== orderKey) {
      this.order = { key: orderKey, rows: orderOf(this.table, sort) };
    }
    const { rows: order } = this.order;
    const key = JSON.stringify([sort ?? null, filter]);
    if (this.found?.key !== key) {
      this.found = { key, rows: order.then((rows) => matching(this.table, rows, filter)) };
    }
    return this.found.rows;
  }
}

export type GridKey = 'up' | 'down' | 'left' | 'right' | 'pageUp' | 'pageDown' | 'first' | 'last';

const keys: Readonly<Record<string, GridKey | 'press'>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  PageUp: 'pageUp',
  PageDown: 'pageDown',
  Home: 'first',
  End: 'last',
  Enter: 'press',
  ' ': 'press',
};

interface KeyPress {
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** What a key means to a grid; undefined for the keys of others. */
export function keyMeaning({ key, altKey, ctrlKey, metaKey }: KeyPress): GridKey | 'press' | 'all' | undefined {
  if (altKey) {
    return undefined;
  }
  if (ctrlKey || metaKey) {
    return key === 'a' ? 'all' : key === 'Home' || key === 'End' ? (keys[key] ?? undefined) : undefined;
  }
  return keys[key];
}

/** The row of column heads, above row 0. */
export const headRow = -1;

export interface Place {
  readonly row: number;
  readonly column: number;
}

interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** Rows that one press of Page Up or Page Down goes. */
  readonly page: number;
  /** Whether the arrow keys reach the column heads. */
  readonly hasHead?: boolean;
}

/** Where a key leads: never out of the grid, and to the heads only by arrow, or where there is no row. */
export function moved({ row, column }: Place, key: GridKey, { rows, columns, page, hasHead }: GridSize): Place {
  const top = hasHead ? headRow : 0;
  const toRow = (to: number, least = 0) => ({ row: Math.max(top, Math.min(Math.max(least, to), rows - 1)), column });
  const toColumn = (to: number) => ({ row, column: Math.max(0, Math.min(to, columns - 1)) });
  switch (key) {
    case 'up':
      return toRow(row - 1, top);
    case 'down':
      return toRow(row + 1);
    case 'pageUp':
      return toRow(row - page);
    case 'pageDown':
      return toRow(row + page);
    case 'first':
      return toRow(0);
    case 'last':
      return toRow(rows - 1);
    case 'left':
      return toColumn(column - 1);
    case 'right':
      return toColumn(column + 1);
  }
}

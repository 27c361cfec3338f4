import { columnCount } from './gridColumns';

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

export interface KeyPress {
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** What a key means to the table; undefined for the keys of others. */
export function keyMeaning({ key, altKey, ctrlKey, metaKey }: KeyPress): GridKey | 'press' | 'all' | undefined {
  if (altKey) {
    return undefined;
  }
  if (ctrlKey || metaKey) {
    return key === 'a' ? 'all' : key === 'Home' || key === 'End' ? (keys[key] ?? undefined) : undefined;
  }
  return keys[key];
}

export interface Place {
  readonly row: number;
  readonly column: number;
}

export function moved({ row, column }: Place, key: GridKey, { rows, page }: { rows: number; page: number }): Place {
  const toRow = (to: number) => ({ row: Math.max(0, Math.min(to, rows - 1)), column });
  const toColumn = (to: number) => ({ row, column: Math.max(0, Math.min(to, columnCount - 1)) });
  switch (key) {
    case 'up':
      return toRow(row - 1);
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

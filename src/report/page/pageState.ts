import { accountClasses } from '../../sweep/accountClass';
import type { Saved } from '../../webview/page/saved';
import type { PanelState, SharesFilter, SharesSort } from '../messages';
import { longestFilter, sortColumns, sortDirections } from '../shareWords';

/** What the person did with the page; kept beside what the host needs to restore the panel. */
export interface PageState {
  filter: SharesFilter;
  sort?: SharesSort;
  /** First row shown. */
  top: number;
  /** Keys of what is expanded. */
  open: string[];
  scroll: number;
}

const columns: readonly unknown[] = sortColumns;
const directions: readonly unknown[] = sortDirections;
const classes: readonly unknown[] = accountClasses;
const openAtFirst = ['gaps', 'error', 'changes'];

/** Reads what was kept; whatever is not as it should be takes its first value. */
export function pageStateFrom(saved: Saved<PanelState> | undefined): PageState {
  const kept = recordOf(saved?.page);
  const filter = recordOf(kept.filter);
  const { column, direction } = recordOf(kept.sort);
  const isSort = columns.includes(column) && directions.includes(direction);
  return {
    filter: {
      text: typeof filter.text === 'string' ? filter.text.slice(0, longestFilter) : '',
      ...(classes.includes(filter.class) ? { class: filter.class as SharesFilter['class'] } : {}),
    },
    sort: isSort ? ({ column, direction } as SharesSort) : undefined,
    top: numberOf(kept.top),
    open: Array.isArray(kept.open) ? kept.open.filter((key) => typeof key === 'string') : openAtFirst,
    scroll: numberOf(kept.scroll),
  };
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function numberOf(value: unknown): number {
  return typeof value === 'number' && value > 0 && Number.isFinite(value) ? value : 0;
}

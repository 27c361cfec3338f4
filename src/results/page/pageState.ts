import type { Saved } from '../../webview/page/saved';
import type { PanelState } from '../messages';
import type { AccountSort } from './rows';

/** What the person did with the shown page; kept beside what the host needs to restore the panel. */
export interface PageState {
  filter: string;
  sort?: AccountSort;
  selected: string[];
  jsonOpen: boolean;
  scroll: number;
}

const columns: readonly unknown[] = ['accountId', 'accountName', 'sharedTime'];
const directions: readonly unknown[] = ['ascending', 'descending'];

/** Reads what was kept; whatever is not as it should be takes its first value. */
export function pageStateFrom(saved: Saved<PanelState> | undefined): PageState {
  const kept = (saved?.page ?? {}) as Record<string, unknown>;
  const sort = kept.sort as AccountSort | undefined;
  return {
    filter: typeof kept.filter === 'string' ? kept.filter : '',
    sort: sort && columns.includes(sort.column) && directions.includes(sort.direction) ? sort : undefined,
    selected: Array.isArray(kept.selected) ? kept.selected.filter((id) => typeof id === 'string') : [],
    jsonOpen: kept.jsonOpen === true,
    scroll: typeof kept.scroll === 'number' ? kept.scroll : 0,
  };
}

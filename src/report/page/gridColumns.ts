import type { SortColumn } from '../messages';
import type { ReportStrings } from '../reportStrings';

interface DataColumn {
  readonly column: SortColumn;
  readonly label: keyof ReportStrings;
}

export const dataColumns: readonly DataColumn[] = [
  { column: 'region', label: 'columnRegion' },
  { column: 'imageName', label: 'columnImageName' },
  { column: 'imageId', label: 'columnImageId' },
  { column: 'sharer', label: 'columnSharer' },
  { column: 'name', label: 'columnName' },
  { column: 'class', label: 'columnClass' },
  { column: 'sharedTime', label: 'columnSharedTime' },
];

export const rowActions = ['copy', 'query', 'name'] as const;

export type RowAction = (typeof rowActions)[number];

/** One column for each action: the arrow keys reach each of them. */
export const columnCount = dataColumns.length + rowActions.length;

import { accountClasses } from '../sweep/accountClass';
import type { SharesSort, SortColumn } from './messages';
import type { ShareTable } from './shareTable';
import { ranksBy, sortedByKey } from './slicedSort';
import type { Uint32Column } from './uint32Column';

/** All rows in the order asked for; as they were read when none is. What is not known comes last either way. */
export async function orderOf(table: ShareTable, sort: SharesSort | undefined): Promise<Uint32Array> {
  if (!sort) {
    return sortedByKey(table.length, () => 0);
  }
  const { keyOf, isMissing, most } = await keysOf(table, sort.column);
  const descending = sort.direction === 'descending';
  return sortedByKey(table.length, (row) => {
    const key = keyOf(row);
    return isMissing(row) ? most + 1 : descending ? most - key : key;
  });
}

interface Keys {
  readonly keyOf: (row: number) => number;
  readonly isMissing: (row: number) => boolean;
  readonly most: number;
}

const never = () => false;

async function keysOf(table: ShareTable, column: SortColumn): Promise<Keys> {
  const { columns } = table;
  const { images, sharers } = columns;
  switch (column) {
    case 'region':
      return byText(
        columns.image,
        compareText,
        images.map(({ regionId }) => regionId),
      );
    case 'imageId':
      return byText(
        columns.image,
        compareText,
        images.map(({ image }) => image.imageId),
      );
    case 'imageName':
      return byText(
        columns.image,
        namesIn(table.language),
        images.map(({ image }) => image.imageName),
      );
    case 'sharer':
      return byText(
        columns.sharer,
        compareIds,
        sharers.map(({ id }) => id),
      );
    case 'name': {
      const names = sharers.map((sharer) => table.nameOf(sharer) ?? '');
      const isMissing = (row: number) => names[columns.sharer.at(row)] === '';
      return { ...(await byText(columns.sharer, namesIn(table.language), names)), isMissing };
    }
    case 'class': {
      const keys = Uint32Array.from(sharers, (sharer) => accountClasses.indexOf(table.classOf(sharer)));
      return { keyOf: (row) => keys[columns.sharer.at(row)] ?? 0, isMissing: never, most: accountClasses.length };
    }
    case 'sharedTime':
      return {
        keyOf: (row) => columns.time.at(row),
        isMissing: (row) => columns.time.at(row) === 0,
        most: 2 ** 32 - 2,
      };
  }
}

type Compare = (a: string, b: string) => number;

/** By a text that many rows have in common; `numbers` says which each has. */
async function byText(numbers: Uint32Column, compare: Compare, texts: readonly string[]): Promise<Keys> {
  const ranks = await ranksBy(texts.length, (a, b) => compare(texts[a] ?? '', texts[b] ?? ''));
  return { keyOf: (row) => ranks[numbers.at(row)] ?? 0, isMissing: never, most: texts.length };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** As numbers, when they are some. */
function compareIds(a: string, b: string): number {
  return a.length - b.length || compareText(a, b);
}

function namesIn(language: string): Compare {
  return new Intl.Collator(language, { numeric: true }).compare;
}

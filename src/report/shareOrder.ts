import type { AccountClass } from '../sweep/model';
import type { SharesSort, SortColumn } from './messages';
import type { ShareTable } from './shareTable';
import { ranksBy, sortedByKey } from './slicedSort';

const classes: readonly AccountClass[] = ['public', 'unknown', 'known'];

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
      return byImage(
        table,
        images.map(({ regionId }) => regionId),
        compareText,
      );
    case 'imageId':
      return byImage(
        table,
        images.map(({ image }) => image.imageId),
        compareText,
      );
    case 'imageName':
      return byImage(
        table,
        images.map(({ image }) => image.imageName),
        namesIn(table.language),
      );
    case 'sharer':
      return bySharer(
        table,
        sharers.map(({ id }) => id),
        compareIds,
      );
    case 'name': {
      const names = sharers.map((sharer) => table.nameOf(sharer) ?? '');
      const isMissing = (row: number) => names[columns.sharer.at(row)] === '';
      return { ...(await bySharer(table, names, namesIn(table.language))), isMissing };
    }
    case 'class': {
      const keys = Uint32Array.from(sharers, (sharer) => classes.indexOf(table.classOf(sharer)));
      return { keyOf: (row) => keys[columns.sharer.at(row)] ?? 0, isMissing: never, most: classes.length };
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

async function byImage({ columns }: ShareTable, texts: readonly string[], compare: Compare): Promise<Keys> {
  const ranks = await ranksBy(texts.length, (a, b) => compare(texts[a] ?? '', texts[b] ?? ''));
  return { keyOf: (row) => ranks[columns.image.at(row)] ?? 0, isMissing: never, most: texts.length };
}

async function bySharer({ columns }: ShareTable, texts: readonly string[], compare: Compare): Promise<Keys> {
  const ranks = await ranksBy(texts.length, (a, b) => compare(texts[a] ?? '', texts[b] ?? ''));
  return { keyOf: (row) => ranks[columns.sharer.at(row)] ?? 0, isMissing: never, most: texts.length };
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

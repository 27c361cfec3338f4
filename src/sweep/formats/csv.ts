import { nameOf } from '../accountClass';
import type { SweptImage } from '../model';
import { caveats, notKnownSentence } from '../notKnown';
import { groupsOf, timeText } from '../sharedWith';
import { TimeSlices } from '../timeSlices';
import type { Report } from './report';
import { visible } from './visible';

const columns = [
  'regionId',
  'regionName',
  'imageId',
  'imageName',
  'status',
  'public',
  'shareGroup',
  'accountId',
  'accountName',
  'class',
  'sharedTime',
  'note',
] as const;

type Row = Partial<Record<(typeof columns)[number], string>>;

const rowsPerPiece = 500;

/**
 * A row for each share: of a group (`class` is `public`) or an account (`unknown` or `known`). Then a row for
 * everything that was not read, whose `class` is `not known`, with the reason in `note`. Times are UTC.
 */
export async function* csvReport(report: Report): AsyncGenerator<string> {
  const { stringify } = await import('csv-stringify/sync');
  const slices = new TimeSlices();
  let first = true;
  // Spreadsheets, which CSV is for, take a file without a byte order mark for their own code page.
  const text = (rows: readonly Row[]) =>
    stringify([...rows], { columns: [...columns], header: first, bom: first, escape_formulas: true });
  let rows: Row[] = [];
  for (const row of rowsOf(report)) {
    rows.push(row);
    if (rows.length === rowsPerPiece) {
      yield text(rows);
      first = false;
      rows = [];
    }
    if (slices.used) {
      await slices.next();
    }
  }
  yield text(rows);
}

function* rowsOf({ result, knownAccounts }: Report): Generator<Row> {
  const names = new Map(result.regions.map(({ regionId, localName }) => [regionId, visible(localName)]));
  const place = (regionId?: string, image?: SweptImage['image']): Row => ({
    regionId: visible(regionId ?? ''),
    regionName: names.get(regionId ?? ''),
    ...(image && imageCells(image)),
  });
  for (const swept of result.images) {
    const cells = place(swept.regionId, swept.image);
    for (const group of groupsOf(swept)) {
      yield { ...cells, shareGroup: visible(group), class: 'public' };
    }
    for (const [index, accountId] of swept.accountIds.entries()) {
      const name = nameOf(accountId, knownAccounts);
      const accountClass = name === undefined ? 'unknown' : 'known';
      const sharedTime = timeText(swept.sharedTimes[index] ?? 0);
      yield {
        ...cells,
        accountId: visible(accountId),
        accountName: visible(name ?? ''),
        class: accountClass,
        sharedTime,
      };
    }
  }
  for (const gap of result.gaps) {
    yield { ...place(gap.regionId, gap.image), class: 'not known', note: visible(notKnownSentence(gap)) };
  }
  for (const caveat of caveats(result)) {
    yield { class: 'not known', note: caveat };
  }
}

function imageCells({ imageId, imageName, status, isPublic }: SweptImage['image']): Row {
  return {
    imageId: visible(imageId),
    imageName: visible(imageName),
    status: visible(status),
    public: String(isPublic),
  };
}

import { visible } from '../../ecs/visible';
import { classOf, type KnownAccounts, nameOf } from '../accountClass';
import type { SweptImage } from '../model';
import { caveats, notKnownSentence } from '../notKnown';
import { groupsOf, isPublic, timeText } from '../sharedWith';
import { TimeSlices } from '../timeSlices';
import type { Report } from './report';

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

/** A cell for each of the columns; the last ones may be left out. */
type Row = readonly (string | undefined)[];

const rowsPerPiece = 500;

/**
 * A row for each share: of a group (`class` is `public`) or an account (`unknown` or `known`). Then a row for
 * everything that was not read, whose `class` is `not known`, with the reason in `note`. `public` tells whether every
 * account may use the image, by ECS's mark or by the group `all`. Times are UTC.
 */
export async function* csvReport(report: Report): AsyncGenerator<string> {
  const { stringify } = await import('csv-stringify/sync');
  const slices = new TimeSlices();
  const text = (rows: readonly Row[]) => stringify([...rows], { escape_formulas: true });
  // Spreadsheets, which CSV is for, take a file without a byte order mark for their own code page.
  yield stringify([columns], { bom: true });
  let rows: Row[] = [];
  for (const row of rowsOf(report)) {
    rows.push(row);
    if (rows.length === rowsPerPiece) {
      yield text(rows);
      rows = [];
    }
    if (slices.used) {
      await slices.next();
    }
  }
  yield text(rows);
}

function* rowsOf({ result, knownAccounts }: Report): Generator<Row> {
  const regionNames = new Map(result.regions.map(({ regionId, localName }) => [regionId, localName]));
  const accounts = new Map<string, Row>();
  const place = (regionId = '', image?: SweptImage['image'], everybodys = image?.isPublic): Row => {
    const { imageId, imageName, status } = image ?? {};
    return [regionId, regionNames.get(regionId), imageId, imageName, status, everybodys?.toString()].map(cell);
  };
  for (const swept of result.images) {
    const start = place(swept.regionId, swept.image, isPublic(swept));
    for (const group of groupsOf(swept)) {
      yield [...start, cell(group), '', '', 'public', '', ''];
    }
    for (const [index, accountId] of swept.accountIds.entries()) {
      const account = accounts.get(accountId) ?? accountCells(accountId, knownAccounts);
      accounts.set(accountId, account);
      yield [...start, '', ...account, timeText(swept.sharedTimes[index] ?? 0), ''];
    }
  }
  for (const gap of result.gaps) {
    yield [...place(gap.regionId, gap.image), '', '', '', 'not known', '', cell(notKnownSentence(gap))];
  }
  for (const caveat of caveats(result)) {
    yield [...place(), '', '', '', 'not known', '', cell(caveat)];
  }
}

function accountCells(accountId: string, knownAccounts: KnownAccounts): Row {
  return [cell(accountId), cell(nameOf(accountId, knownAccounts)), classOf(accountId, knownAccounts)];
}

function cell(text = ''): string {
  return visible(text);
}

import { plainText } from '../ecs/plainText';
import { accountClasses } from '../sweep/accountClass';
import type { AccountClass } from '../sweep/model';
import { TimeSlices } from '../sweep/timeSlices';
import type { Bar, Charts } from './chartData';
import type { ShareTable } from './shareTable';

export interface Summary extends Charts {
  readonly counts: Readonly<Record<AccountClass, number>>;
}

const mostAccounts = 10;

/** What the charts show, and how many accounts there are of each class. */
export async function summaryOf(table: ShareTable): Promise<Summary> {
  const slices = new TimeSlices();
  const { sharers, sharerRows, regionRows } = table.columns;
  const shares = { public: 0, unknown: 0, known: 0 };
  const counts = { public: 0, unknown: 0, known: 0 };
  const top: number[] = [];
  const rowsOf = (sharer: number | undefined) => sharerRows[sharer ?? -1] ?? 0;
  for (const [number, sharer] of sharers.entries()) {
    const of = table.classOf(sharer);
    counts[of] += 1;
    shares[of] += rowsOf(number);
    if (top.length < mostAccounts || rowsOf(number) > rowsOf(top.at(-1))) {
      const place = top.findIndex((other) => rowsOf(other) < rowsOf(number));
      top.splice(place < 0 ? top.length : place, 0, number);
      top.length = Math.min(top.length, mostAccounts);
    }
    if (slices.used) {
      await slices.next();
    }
  }
  const accounts = top.flatMap((number): Bar[] => {
    const sharer = sharers[number];
    const name = sharer && plainText(table.nameOf(sharer) ?? '');
    return sharer
      ? [{ id: plainText(sharer.id), name: name || undefined, count: rowsOf(number), class: table.classOf(sharer) }]
      : [];
  });
  const regions = [...regionRows]
    .filter(([, count]) => count > 0)
    .map(([id, count]): Bar => ({ id, name: plainText(table.regionName(id)) || undefined, count }))
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
  const classes = accountClasses.map((id): Bar => ({ id, count: shares[id], class: id }));
  return { regions, classes, accounts, counts };
}

import { type Times, timesIn } from '../ecs/times';
import { TimeSlices } from '../sweep/timeSlices';
import type { SharesFilter } from './messages';
import type { ShareTable } from './shareTable';

const rowsBetweenLooks = 4096;
const secondsPerDay = 86_400;

/**
 * Those of the rows in `order` that hold every word of the filter: in region, image, account, name or the day (UTC), as
 * it is shown or as in 2026-11-24. Each image, account and day is looked at once, however many rows it has.
 */
export async function matching(
  table: ShareTable,
  order: Uint32Array,
  { text, class: wanted }: SharesFilter,
): Promise<Uint32Array> {
  const words = text.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0 && !wanted) {
    return order;
  }
  const slices = new TimeSlices();
  const { columns } = table;
  const tests = [];
  for (const word of words) {
    tests.push(await wordTest(table, word, slices));
  }
  const ofClass = Uint8Array.from(columns.sharers, (sharer) => Number(!wanted || table.classOf(sharer) === wanted));
  const found = new Uint32Array(order.length);
  let count = 0;
  for (let place = 0; place < order.length; place += 1) {
    const row = order[place] ?? 0;
    if (ofClass[columns.sharer.at(row)] === 1 && tests.every((test) => test(row))) {
      found[count] = row;
      count += 1;
    }
    if (place % rowsBetweenLooks === 0 && slices.used) {
      await slices.next();
    }
  }
  return found.slice(0, count);
}

async function wordTest(table: ShareTable, word: string, slices: TimeSlices): Promise<(row: number) => boolean> {
  const { columns } = table;
  const has = (texts: readonly string[]) => Number(texts.join('\n').toLocaleLowerCase().includes(word));
  const images = new Uint8Array(columns.images.length);
  for (const [index, { regionId, image }] of columns.images.entries()) {
    images[index] = has([regionId, table.regionName(regionId), image.imageId, image.imageName]);
    if (slices.used) {
      await slices.next();
    }
  }
  const sharers = new Uint8Array(columns.sharers.length);
  for (const [index, sharer] of columns.sharers.entries()) {
    sharers[index] = has([sharer.id, table.nameOf(sharer) ?? '']);
    if (slices.used) {
      await slices.next();
    }
  }
  const onDay = dayTest(word, timesIn(table.language));
  return (row) =>
    images[columns.image.at(row)] === 1 || sharers[columns.sharer.at(row)] === 1 || onDay(columns.time.at(row));
}

function dayTest(word: string, times: Times): (time: number) => boolean {
  const days = new Map<number, boolean>();
  return (time) => {
    if (time === 0) {
      return false;
    }
    const day = Math.floor(time / secondsPerDay);
    let matches = days.get(day);
    if (matches === undefined) {
      const date = new Date(day * secondsPerDay * 1000);
      const texts = [date.toISOString().slice(0, 10), times.utcDay(date).toLocaleLowerCase()];
      matches = texts.some((text) => text.includes(word));
      days.set(day, matches);
    }
    return matches;
  };
}

import { TimeSlices } from '../sweep/timeSlices';

const runLength = 128;
const stepsBetweenLooks = 1024;
const digitBits = 16;
const digitCount = 2 ** digitBits;

/** Sorts numbers by what `compare` says of them, stably, and lets the event loop go on meanwhile. */
export async function sortedBy(count: number, compare: (a: number, b: number) => number): Promise<Uint32Array> {
  const slices = new TimeSlices();
  let from = Uint32Array.from({ length: count }, (_, index) => index);
  for (let start = 0; start < count; start += runLength) {
    from.subarray(start, start + runLength).sort((a, b) => compare(a, b) || a - b);
    if (slices.used) {
      await slices.next();
    }
  }
  let to = new Uint32Array(count);
  for (let width = runLength; width < count; width *= 2) {
    for (let start = 0; start < count; start += 2 * width) {
      const middle = Math.min(start + width, count);
      const end = Math.min(start + 2 * width, count);
      let [left, right] = [start, middle];
      for (let place = start; place < end; place += 1) {
        const takeLeft = left < middle && (right >= end || compare(from[left] ?? 0, from[right] ?? 0) <= 0);
        to[place] = (takeLeft ? from[left++] : from[right++]) ?? 0;
        if (place % stepsBetweenLooks === 0 && slices.used) {
          await slices.next();
        }
      }
    }
    [from, to] = [to, from];
  }
  return from;
}

/** Numbers that compare as the entries do; equal entries have equal ranks. From 0. */
export async function ranksBy(count: number, compare: (a: number, b: number) => number): Promise<Uint32Array> {
  const order = await sortedBy(count, compare);
  const ranks = new Uint32Array(count);
  let rank = 0;
  for (let place = 0; place < count; place += 1) {
    const entry = order[place] ?? 0;
    rank += place > 0 && compare(order[place - 1] ?? 0, entry) !== 0 ? 1 : 0;
    ranks[entry] = rank;
  }
  return ranks;
}

/** 0 to `count` − 1, stably by their keys (below 2³²): a radix sort, which a million rows take in a moment. */
export async function sortedByKey(count: number, keyOf: (row: number) => number): Promise<Uint32Array> {
  const slices = new TimeSlices();
  let from = new Uint32Array(count);
  let largest = 0;
  for (let row = 0; row < count; row += 1) {
    from[row] = row;
    largest = Math.max(largest, keyOf(row));
    if (row % stepsBetweenLooks === 0 && slices.used) {
      await slices.next();
    }
  }
  let to = new Uint32Array(count);
  for (let shift = 0; shift < 32 && largest >= 2 ** shift; shift += digitBits) {
    const digitOf = (row: number) => (keyOf(row) >>> shift) % digitCount;
    const starts = new Uint32Array(digitCount + 1);
    for (let place = 0; place < count; place += 1) {
      const next = digitOf(from[place] ?? 0) + 1;
      starts[next] = (starts[next] ?? 0) + 1;
      if (place % stepsBetweenLooks === 0 && slices.used) {
        await slices.next();
      }
    }
    for (let digit = 1; digit <= digitCount; digit += 1) {
      starts[digit] = (starts[digit] ?? 0) + (starts[digit - 1] ?? 0);
    }
    for (let place = 0; place < count; place += 1) {
      const row = from[place] ?? 0;
      const digit = digitOf(row);
      const target = starts[digit] ?? 0;
      to[target] = row;
      starts[digit] = target + 1;
      if (place % stepsBetweenLooks === 0 && slices.used) {
        await slices.next();
      }
    }
    [from, to] = [to, from];
  }
  return from;
}

import { visibleJson } from '../../ecs/visible';
import { TimeSlices } from '../timeSlices';

const charactersPerPiece = 65_536;

/** Small pieces of text joined to larger ones. Lets the event loop go on between two of the small ones. */
export async function* joined(small: Iterable<string>): AsyncGenerator<string> {
  const slices = new TimeSlices();
  let text = '';
  for (const piece of small) {
    text += piece;
    if (text.length > charactersPerPiece) {
      yield text;
      text = '';
    }
    if (slices.used) {
      await slices.next();
    }
  }
  yield text;
}

/** A JSON array in which nothing hides, a line for each item. */
export function* jsonArray(items: Iterable<unknown>): Generator<string> {
  let before = '[\n';
  for (const item of items) {
    yield `${before}${visibleJson(item)}`;
    before = ',\n';
  }
  yield before === '[\n' ? '[]' : '\n]';
}

/** Made one by one, while they are asked for. */
export function* mapped<T, U>(items: Iterable<T>, of: (item: T) => U): Generator<U> {
  for (const item of items) {
    yield of(item);
  }
}

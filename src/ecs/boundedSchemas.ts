import * as z from 'zod/mini';

/**
 * Text of `least` to `most` characters. The schema library's own checks of length run on whatever has a `length`, also
 * when it is no text, and can throw then.
 */
export function boundedText(most: number, least = 1) {
  return z.string().check(z.refine((text) => text.length >= least && text.length <= most));
}

/** A list of 1 to `most` entries; see {@link boundedText}. */
export function boundedList<T extends z.ZodMiniType>(item: T, most: number) {
  return z.array(item).check(z.refine((list) => list.length >= 1 && list.length <= most));
}

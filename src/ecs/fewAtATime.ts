/** Does the work for every item, for at most so many at a time; begins no more once the signal has aborted. */
export async function fewAtATime<T>(
  items: readonly T[],
  most: number,
  work: (item: T) => Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  // All take their next item from the same iterator.
  const waiting = items.values();
  const takeTurns = async () => {
    for (const item of waiting) {
      if (signal?.aborted) {
        return;
      }
      await work(item);
    }
  };
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, takeTurns));
}

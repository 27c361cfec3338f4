import { cancelled } from './ecsError';

const stopsOf = new WeakMap<AbortSignal, Set<() => void>>();

/**
 * Calls `stop` when the signal aborts, unless what is returned was called first. One listener for all who wait for a
 * signal: hundreds of requests may share one, and adding a listener walks through all there are.
 */
export function onAbort(signal: AbortSignal | undefined, stop: () => void): () => void {
  if (!signal) {
    return () => {};
  }
  const known = stopsOf.get(signal);
  const stops = known ?? new Set();
  if (!known) {
    stopsOf.set(signal, stops);
    signal.addEventListener('abort', () => [...stops].forEach((each) => void each()), { once: true });
  }
  stops.add(stop);
  return () => stops.delete(stop);
}

/** Stops waiting when `signal` aborts, and rejects then with an `EcsError` of kind `cancelled`. */
export function unlessAborted<T>(work: Promise<T>, signal?: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(cancelled());
    }
    const settled = onAbort(signal, () => reject(cancelled()));
    work.then(
      (value) => {
        settled();
        resolve(value);
      },
      (error: unknown) => {
        settled();
        reject(error);
      },
    );
  });
}

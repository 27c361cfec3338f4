import type { Outcome } from './contenders';

interface PageOf<T> {
  readonly items: readonly T[];
  readonly more: boolean;
}

/** Regions, images and shares with a number of workers over one queue, page after page; stops at the first failure. */
export async function forEachImage(
  workers: number,
  regions: () => Promise<readonly string[]>,
  images: (regionId: string, pageNumber: number) => Promise<PageOf<string>>,
  shares: (regionId: string, imageId: string, pageNumber: number) => Promise<PageOf<unknown>>,
): Promise<Outcome> {
  const started = performance.now();
  const queue: (() => Promise<void>)[] = [];
  let found = 0;
  let running = 0;
  let firstResultMs: number | undefined;
  for (const regionId of await regions()) {
    queue.push(async () => {
      for (let pageNumber = 1, more = true; more; pageNumber += 1) {
        const page = await images(regionId, pageNumber);
        more = page.more;
        queue.push(...page.items.map((imageId) => () => readShares(regionId, imageId)));
      }
    });
  }
  await new Promise<void>((resolve, reject) => {
    const next = (): void => {
      while (running < workers && queue.length > 0) {
        running += 1;
        void queue
          .shift()?.()
          .then(() => {
            running -= 1;
            next();
          }, reject);
      }
      if (running === 0 && queue.length === 0) {
        resolve();
      }
    };
    next();
  }).catch((error: unknown) => {
    throw Object.assign(new Error(`stopped after ${found} shares: ${String((error as Error)?.name)}`), { found });
  });
  return { shares: found, firstResultMs };

  async function readShares(regionId: string, imageId: string): Promise<void> {
    for (let pageNumber = 1, more = true; more; pageNumber += 1) {
      const page = await shares(regionId, imageId, pageNumber);
      more = page.more;
      found += page.items.length;
      firstResultMs ??= performance.now() - started;
    }
  }
}

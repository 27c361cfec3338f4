import { EcsClient } from '../../../src/ecs/client';
import { PopCoreTransport } from '../../../src/ecs/popCoreTransport';
import { AccountIndex } from '../../../src/sweep/accountIndex';
import { runSweep } from '../../../src/sweep/runSweep';
import { subjectKey } from '../../../src/sweep/sweepRecord';
import { defaultKey } from '../../simulator/keys';
import type { Contenders, Outcome, Run } from './contenders';

async function warmUpOurs(url: string): Promise<void> {
  await clientFor(url)
    .regions()
    .catch(() => undefined);
}

/** The product's own sweep, with the reverse index that it fills on the way. */
async function runOurs({ url, minuteMs, cancel }: Run): Promise<Outcome> {
  const client = clientFor(url);
  const index = new AccountIndex();
  const stop = new AbortController();
  const started = performance.now();
  let firstResultMs: number | undefined;
  let cancelledAt: number | undefined;
  const result = await runSweep({
    client,
    accountId: 'bench',
    signal: stop.signal,
    mostInFlight: 128,
    minuteMs,
    onImage: (image) => {
      firstResultMs ??= performance.now() - started;
      index.add(image);
    },
    onProgress: ({ imagesDone }) => {
      if (cancel && imagesDone >= 200 && cancelledAt === undefined) {
        cancelledAt = performance.now();
        stop.abort();
      }
    },
  });
  const cancelMs = cancelledAt === undefined ? undefined : performance.now() - cancelledAt;
  const shares = result.images.reduce((sum, { accountIds }) => sum + accountIds.length, 0);
  return { shares, firstResultMs, cancelMs, gaps: result.gaps.map(subjectKey) };
}

function clientFor(url: string): EcsClient {
  const transport = new PopCoreTransport({
    credentials: { read: async () => defaultKey },
    timeoutMs: () => 10_000,
    userAgent: 'bench',
  });
  return new EcsClient(transport, { customEndpoint: () => url, acceptLanguage: 'en-US' });
}

export const contenders: Contenders = { ours: { warmUp: warmUpOurs, run: runOurs } };

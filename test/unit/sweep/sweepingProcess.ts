import { EcsClient } from '../../../src/ecs/client';
import { accountOfSize } from '../../../src/sample/madeUpAccount';
import { sampleTransport } from '../../../src/sample/sampleTransport';
import { SweepSession } from '../../../src/sweep/sweepSession';
import { SweepStore } from '../../../src/sweep/sweepStore';

/** A process of its own: sweeps once, and tells how many images were found and why the sweep was not kept. */
async function sweepOnce(directory: string): Promise<void> {
  const account = accountOfSize({ regions: 2, imagesPerRegion: 20, sharees: 50 });
  const sweepClient = new EcsClient(sampleTransport(account), { acceptLanguage: 'en-US' });
  const ended = new AbortController().signal;
  const swept = { id: 'profile', accountId: account.accountId, sweepClient, ended };
  const session = new SweepSession(swept, new SweepStore(directory));
  const { images, gaps } = await session.run({ mostInFlight: 8, skipUnshared: false });
  const failure = session.keepFailure as NodeJS.ErrnoException | undefined;
  process.stdout.write(JSON.stringify({ images: images.length, gaps: gaps.length, notKept: failure?.code ?? null }));
}

void sweepOnce(process.argv[2] ?? '');

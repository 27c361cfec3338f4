import { EcsClient } from '../../../src/ecs/client';
import { sampleTransport } from '../../../src/sample/sampleTransport';
import { SweepSession } from '../../../src/sweep/sweepSession';
import { SweepStore } from '../../../src/sweep/sweepStore';
import { accountOfSize } from '../../simulator/accountOfSize';

/** Sweeps a made-up account of 40 images, and keeps what it finds in the folder. */
export function madeUpSession(folder: string): SweepSession {
  const account = accountOfSize({ regions: 2, imagesPerRegion: 20, sharees: 50 });
  const sweepClient = new EcsClient(sampleTransport(account), { acceptLanguage: 'en-US' });
  const ended = new AbortController().signal;
  return new SweepSession({ id: 'profile', accountId: account.accountId, sweepClient, ended }, new SweepStore(folder));
}

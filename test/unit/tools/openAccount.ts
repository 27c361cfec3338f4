import type { AccountSession } from '../../../src/credentials/accountSession';
import type { EcsClient } from '../../../src/ecs/client';
import { SeenImages } from '../../../src/ecs/seenImages';

export const partner = '5284106391875520';

/** An account that is open, asked through the given client. */
export function openAccount(client: EcsClient, facts: Partial<AccountSession> = {}): AccountSession {
  const ended = new AbortController().signal;
  const about = {
    id: 'profile',
    name: 'Production',
    accountId: '1760914825517384',
    isSample: false,
    ended,
    seen: new SeenImages(),
  };
  return { ...about, client, sweepClient: client, ...facts };
}

export const never = new AbortController().signal;

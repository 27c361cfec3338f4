import type { ProfileReference } from '../../../src/credentials/profile';
import { profileCredentials } from '../../../src/credentials/profileCredentials';
import type { CredentialSource } from '../../../src/ecs/accessKey';
import { EcsClient } from '../../../src/ecs/client';
import { PopCoreTransport } from '../../../src/ecs/popCoreTransport';
import type { Simulator } from '../../simulator/simulator';

/** Lines that were logged, in order. */
export type Lines = string[];

/** The product's client for a profile of the simulator's account, as the extension puts it together. */
export function clientOf(simulator: Simulator, reference: ProfileReference, lines: Lines = []): EcsClient {
  const profile = {
    ...reference,
    id: 'profile-1',
    name: 'Profile',
    accountId: simulator.account.accountId,
    arn: '',
    revision: '1',
  };
  return clientWith(
    simulator,
    profileCredentials(profile, {
      accessKey: () => Promise.reject(new Error('No key is stored for it.')),
      identify: (accessKey) => clientWith(simulator, { read: async () => accessKey }).callerIdentity(),
      log: { info: (line) => lines.push(line) },
    }),
  );
}

export function clientWith(simulator: Simulator, credentials: CredentialSource): EcsClient {
  const transport = new PopCoreTransport({ credentials, timeoutMs: () => 5000, userAgent: 'unit test' });
  return new EcsClient(transport, { customEndpoint: () => simulator.url, acceptLanguage: 'en-US' });
}

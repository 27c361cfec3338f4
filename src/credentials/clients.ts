import type { AccessKey, CredentialSource } from '../ecs/accessKey';
import type { TransportLog } from '../ecs/loggingTransport';
import type { ClientOpener } from './accountSessions';
import { LateCredentials } from './lateCredentials';
import { type OpenClient, openClient, openSampleClient } from './openClient';
import type { Profile } from './profile';
import type { CredentialsLog } from './profileCredentials';

interface ClientsParts {
  readonly log: TransportLog & CredentialsLog;
  readonly userAgent: string;
  /** The keys that are stored for profiles. */
  readonly profiles: { accessKey(profile: Profile): Promise<AccessKey> };
}

/** Opens the clients of profiles, of the sample account, and of credentials that are not a profile's yet. */
export class Clients implements ClientOpener {
  constructor(private readonly parts: ClientsParts) {}

  open(credentials: CredentialSource): OpenClient {
    return openClient(credentials, this.parts.log, this.parts.userAgent);
  }

  profile(profile: Profile): OpenClient {
    const { log, profiles } = this.parts;
    const credentials = new LateCredentials(async () => {
      const { profileCredentials } = await import('./profileCredentials');
      return profileCredentials(profile, {
        log,
        accessKey: (of) => profiles.accessKey(of),
        identify: (accessKey) => this.open({ read: async () => accessKey }).client.callerIdentity(),
      });
    });
    return this.open(credentials);
  }

  sample(): OpenClient {
    return openSampleClient();
  }
}

import { ProfileStore } from '../../../src/credentials/profileStore';
import * as storedProfiles from '../../../src/credentials/storedProfiles';
import { WindowsSecrets } from './windowsSecrets';

export const indexEntry = 'ecsImageSharing.profiles';
export const owner = { accountId: '1234567890123456', arn: 'acs:ram::1234567890123456:user/reader' };
export const keyOf = (number: number) => ({
  accessKeyId: `LTAI5tSimulatorKey00000${number}`,
  accessKeySecret: `hush-${number}`,
});
export const cli = { source: 'cli', cliProfile: 'default' } as const;

/** Windows whose profiles are in one secret storage. */
export class StoredWindows {
  readonly secrets = new WindowsSecrets();

  open(): ProfileStore {
    return new ProfileStore(this.secrets.open(), async () => storedProfiles);
  }

  keyEntries(): string[] {
    return [...this.secrets.stored.keys()].filter((key) => key !== indexEntry);
  }
}

export async function namesOf(store: ProfileStore): Promise<string[]> {
  return (await store.index()).profiles.map(({ name }) => name);
}

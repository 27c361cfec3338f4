import { randomUUID } from 'node:crypto';
import { t } from '@vscode/l10n';
import * as vscode from 'vscode';
import { EcsError } from '../ecs/ecsError';
import type { AccessKey } from '../ecs/popCoreTransport';
import { accessKeySchema, type Profile, type ProfileIndex, profileIndexSchema } from './profile';

const indexKey = 'ecsImageSharing.profiles';
const accessKeyKey = (profileId: string) => `ecsImageSharing.accessKey.${profileId}`;

/**
 * Profiles in VS Code's secret storage and nowhere else. The index stands there too, since secret storage is the one
 * store that tells other windows when it changes.
 */
export class ProfileStore implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly subscription: vscode.Disposable;
  private lastWrite: Promise<unknown> = Promise.resolve();

  /** Fires when profiles were added, renamed, removed or switched, in this window or another. */
  readonly onDidChange = this.changed.event;

  constructor(private readonly secrets: vscode.SecretStorage) {
    this.subscription = secrets.onDidChange(({ key }) => key === indexKey && this.changed.fire());
  }

  /** @throws EcsError of kind `storage` */
  async index(): Promise<ProfileIndex> {
    return (await this.read(indexKey, profileIndexSchema)) ?? { profiles: [] };
  }

  /** @throws EcsError of kind `storage`, also when the profile has no key any more */
  async accessKey(profileId: string): Promise<AccessKey> {
    const accessKey = await this.read(accessKeyKey(profileId), accessKeySchema);
    if (!accessKey) {
      throw storageError(t('The AccessKey of this profile is no longer stored.'));
    }
    return accessKey;
  }

  /**
   * Saves a key under a name and makes it active. A profile of the same name gets the new key; when that belongs to
   * another account, it is another profile, so that nothing that was loaded for the former account is taken for its.
   */
  async save(name: string, accessKey: AccessKey, owner: Pick<Profile, 'accountId' | 'arn'>): Promise<Profile> {
    return this.change(async (index) => {
      const { accountId, arn } = owner;
      const former = index.profiles.find((profile) => profile.name === name);
      const id = former?.accountId === accountId ? former.id : randomUUID();
      const profile = { id, name, accessKeyId: accessKey.accessKeyId, accountId, arn, revision: randomUUID() };
      await this.secrets.store(accessKeyKey(id), JSON.stringify(accessKey));
      if (former && former.id !== id) {
        await this.secrets.delete(accessKeyKey(former.id));
      }
      const others = index.profiles.filter((other) => other !== former);
      return [{ activeId: id, profiles: [...others, profile] }, profile];
    });
  }

  async rename(profileId: string, name: string): Promise<void> {
    await this.change(async (index) => [
      {
        ...index,
        profiles: index.profiles.map((profile) => (profile.id === profileId ? { ...profile, name } : profile)),
      },
      undefined,
    ]);
  }

  /** Makes a profile, the sample account or nothing active, in every window. */
  async activate(id: string | undefined): Promise<void> {
    await this.change(async (index) => [{ ...index, activeId: id }, undefined]);
  }

  async remove(profileId: string): Promise<void> {
    await this.change(async (index) => {
      await this.secrets.delete(accessKeyKey(profileId));
      const profiles = index.profiles.filter((profile) => profile.id !== profileId);
      const activeId = index.activeId === profileId ? profiles[0]?.id : index.activeId;
      return [{ activeId, profiles }, undefined];
    });
  }

  dispose(): void {
    this.subscription.dispose();
    this.changed.dispose();
  }

  /** Changes follow one another, so that none writes over what another has just read. */
  private change<T>(edit: (index: ProfileIndex) => Promise<[ProfileIndex, T]>): Promise<T> {
    const write = this.lastWrite.then(async () => {
      const before = await this.index();
      try {
        const [index, result] = await edit(before);
        await this.secrets.store(indexKey, JSON.stringify(index));
        return result;
      } catch {
        throw storageError(t('The secret storage of VS Code could not be written.'));
      }
    });
    this.lastWrite = write.catch(() => undefined);
    return write;
  }

  private async read<T>(key: string, schema: { parse(value: unknown): T }): Promise<T | undefined> {
    try {
      const text = await this.secrets.get(key);
      return text === undefined ? undefined : schema.parse(JSON.parse(text));
    } catch {
      // What was thrown may quote the stored text.
      throw storageError(t('The secret storage of VS Code could not be read.'));
    }
  }
}

function storageError(reason: string): EcsError {
  return new EcsError({ kind: 'storage', reason });
}

import { t } from '@vscode/l10n';
import * as vscode from 'vscode';
import type { AccessKey } from '../ecs/accessKey';
import { EcsError } from '../ecs/ecsError';
import type { ProfileIndex, ProfileReference } from './profile';
import { freeName, type Owner, type Placed, place, profileFrom } from './profileIndex';

const indexKey = 'ecsImageSharing.profiles';
const accessKeyKey = (profileId: string) => `ecsImageSharing.accessKey.${profileId}`;

type Schemas = typeof import('./profile');

interface Schema<T> {
  parse(value: unknown): T;
}

interface Edited<T> {
  readonly index: ProfileIndex;
  readonly result: T;
  /** The profile whose key is of no use any more. */
  readonly obsolete?: string;
  /** The profile whose key was stored for the first time, and must not stay behind when the index cannot be stored. */
  readonly added?: string;
}

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
    return (await this.read(indexKey, ({ profileIndexSchema }) => profileIndexSchema)) ?? { profiles: [] };
  }

  /** @throws EcsError of kind `storage`, also when the profile has no key any more */
  async accessKey(profileId: string): Promise<AccessKey> {
    const accessKey = await this.read(accessKeyKey(profileId), ({ accessKeySchema }) => accessKeySchema);
    if (!accessKey) {
      throw storageError(t('The AccessKey of this profile is no longer stored.'));
    }
    return accessKey;
  }

  /** Saves a key under a name and makes it active; a profile of the same name gets the new key. */
  async saveKey(name: string, accessKey: AccessKey, owner: Owner): Promise<Placed> {
    return this.change(async (before) => {
      const former = before.profiles.find((profile) => profile.name === name);
      const placed = place(before, former, name, { source: 'key', accessKeyId: accessKey.accessKeyId }, owner);
      await this.secrets.store(accessKeyKey(placed.profile.id), JSON.stringify(accessKey));
      return {
        index: placed.index,
        result: placed,
        obsolete: placed.replacedId,
        added: former ? undefined : placed.profile.id,
      };
    });
  }

  /**
   * Saves where credentials come from, and makes them active. A profile of the same account that had them from there
   * already keeps its name; another gets the name that is suggested, with a number if need be.
   */
  async saveReference(suggestedName: string, reference: ProfileReference, owner: Owner): Promise<Placed> {
    return this.change(async (before) => {
      const former = profileFrom(reference, owner.accountId, before);
      const name = former?.name ?? freeName(suggestedName, before);
      const placed = place(before, former, name, reference, owner);
      return { index: placed.index, result: placed, obsolete: placed.replacedId };
    });
  }

  async rename(profileId: string, name: string): Promise<void> {
    await this.change(async (before) => {
      const profiles = before.profiles.map((profile) => (profile.id === profileId ? { ...profile, name } : profile));
      return { index: { ...before, profiles }, result: undefined };
    });
  }

  /** Makes a profile, the sample account or nothing active, in every window. */
  async activate(id: string | undefined): Promise<void> {
    await this.change(async (before) => ({ index: { ...before, activeId: id }, result: undefined }));
  }

  async remove(profileId: string): Promise<void> {
    await this.change(async (before) => {
      const profiles = before.profiles.filter((profile) => profile.id !== profileId);
      const activeId = before.activeId === profileId ? profiles[0]?.id : before.activeId;
      return { index: { activeId, profiles }, result: undefined, obsolete: profileId };
    });
  }

  dispose(): void {
    this.subscription.dispose();
    this.changed.dispose();
  }

  private async deleteKeyOf(profileId: string | undefined): Promise<void> {
    if (profileId !== undefined) {
      await this.secrets.delete(accessKeyKey(profileId));
    }
  }

  /** Changes follow one another, so that none writes over what another has just read. */
  private change<T>(edit: (before: ProfileIndex) => Promise<Edited<T>>): Promise<T> {
    const write = this.lastWrite.then(async () => {
      const before = await this.index();
      let added: string | undefined;
      try {
        const edited = await edit(before);
        added = edited.added;
        await this.secrets.store(indexKey, JSON.stringify(edited.index));
        // Only now: while the index names a profile, its key must be there.
        await this.deleteKeyOf(edited.obsolete);
        return edited.result;
      } catch {
        await this.deleteKeyOf(added).catch(() => undefined);
        throw storageError(t('The secret storage of VS Code could not be written.'));
      }
    });
    this.lastWrite = write.catch(() => undefined);
    return write;
  }

  private async read<T>(key: string, schemaOf: (schemas: Schemas) => Schema<T>): Promise<T | undefined> {
    try {
      const text = await this.secrets.get(key);
      return text === undefined ? undefined : schemaOf(await import('./profile')).parse(JSON.parse(text));
    } catch {
      // What was thrown may quote the stored text.
      throw storageError(t('The secret storage of VS Code could not be read.'));
    }
  }
}

function storageError(reason: string): EcsError {
  return new EcsError({ kind: 'storage', reason });
}

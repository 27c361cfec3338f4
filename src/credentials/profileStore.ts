import { t } from '@vscode/l10n';
import type { Disposable, SecretStorage } from 'vscode';
import type { AccessKey } from '../ecs/accessKey';
import type { Profile, ProfileIndex, ProfileReference } from './profile';
import { freeName, type Owner, type Placed, place, profileFrom } from './profileIndex';
import { SecretEntries, type StoredProfiles, storageError } from './secretEntries';
import { SharedIndex } from './sharedIndex';

/**
 * An entry is named after the revision of its profile and never written twice, so that two windows never write the same.
 * The first version named it after the profile's ID.
 */
const accessKeyKey = (revisionOrId: string) => `ecsImageSharing.accessKey.${revisionOrId}`;

type Keyed = Pick<Profile, 'id' | 'revision'>;

interface Edited<T> {
  readonly index: ProfileIndex;
  readonly result: T;
  /** The profile, as it was, whose key is of no use any more. */
  readonly obsolete?: Keyed;
  /** The profile whose key was stored, and must not stay behind when the index cannot be stored. */
  readonly added?: Keyed;
}

/**
 * Profiles in VS Code's secret storage and nowhere else. The index stands there too, since secret storage is the one
 * store that tells other windows when it changes.
 */
export class ProfileStore implements Disposable {
  private readonly entries: SecretEntries;
  private readonly shared: SharedIndex;
  private readonly listeners = new Set<() => void>();
  /** What the entries of keys that this window stored or is to delete are named after. */
  private readonly keyed = new Set<string>();

  /** @param parts loads what stored profiles are read with */
  constructor(secrets: SecretStorage, parts: () => Promise<StoredProfiles>) {
    this.entries = new SecretEntries(secrets, parts);
    this.shared = new SharedIndex(this.entries, {
      told: () => this.tell(),
      mended: (profiles) => this.deleteUnused(profiles),
    });
  }

  /** Hears when profiles were added, renamed, removed or switched, in this window or another. */
  onDidChange(listener: () => void): Disposable {
    this.listeners.add(listener);
    return { dispose: () => this.listeners.delete(listener) };
  }

  /** @throws EcsError of kind `storage` */
  index(): Promise<ProfileIndex> {
    return this.shared.read();
  }

  /** @throws EcsError of kind `storage`, also when the profile has no key any more */
  async accessKey(profile: Profile): Promise<AccessKey> {
    const accessKey = (await this.readKey(profile.revision)) ?? (await this.readFirstKey(profile));
    if (!accessKey) {
      throw storageError(t('The AccessKey of this profile is no longer stored.'));
    }
    return accessKey;
  }

  /**
   * Saves a key under a name and makes it active; a profile of the same name gets the new key.
   * @throws EcsError of kind `storage`: all is as it was then, or only the key that was replaced could not be deleted, which
   * goes with the next change
   */
  async saveKey(name: string, accessKey: AccessKey, owner: Owner): Promise<Placed> {
    return this.change(async (before) => {
      const former = before.profiles.find((profile) => profile.name === name);
      const placed = place(before, former, name, { source: 'key', accessKeyId: accessKey.accessKeyId }, owner);
      const added = placed.profile;
      await this.entries.write(accessKeyKey(added.revision), accessKey);
      this.keyed.add(added.revision);
      return { index: placed.index, result: placed, obsolete: former, added };
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
      return { index: placed.index, result: placed, obsolete: former };
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
      const obsolete = before.profiles.find(({ id }) => id === profileId);
      const profiles = before.profiles.filter((profile) => profile !== obsolete);
      // The last one stays named: another window may be adding one, which is active then, as nothing else is.
      const activeId = before.activeId === profileId ? (profiles[0]?.id ?? profileId) : before.activeId;
      return { index: { activeId, profiles }, result: undefined, obsolete };
    });
  }

  dispose(): void {
    this.shared.dispose();
    this.listeners.clear();
  }

  private tell(): void {
    for (const listener of [...this.listeners]) {
      listener();
    }
  }

  private async change<T>(edit: (before: ProfileIndex) => Promise<Edited<T>>): Promise<T> {
    let edited: Edited<T> | undefined;
    try {
      await this.shared.change(async (before) => {
        edited = await edit(before);
        return edited.index;
      });
    } catch (error) {
      await this.deleteKeys(edited?.added?.revision).catch(() => undefined);
      throw error;
    }
    // Only now: while the index names a profile, its key must be there.
    await this.deleteKeys(edited?.obsolete?.revision, edited?.obsolete?.id);
    return (edited as Edited<T>).result;
  }

  /** Of this window's keys those that are no profile's any more, for example because another window removed it meanwhile. */
  private async deleteUnused(profiles: readonly Profile[]): Promise<void> {
    const used = new Set(profiles.flatMap(({ id, revision }) => [id, revision]));
    await this.deleteKeys(...[...this.keyed].filter((revisionOrId) => !used.has(revisionOrId)));
  }

  private async deleteKeys(...revisionsOrIds: readonly (string | undefined)[]): Promise<void> {
    for (const revisionOrId of revisionsOrIds) {
      if (revisionOrId !== undefined) {
        // What cannot be deleted now is when the index changes next.
        this.keyed.add(revisionOrId);
        await this.entries.delete(accessKeyKey(revisionOrId));
        this.keyed.delete(revisionOrId);
      }
    }
  }

  /** The key as the first version stored it. It may be one that was replaced since and could not be deleted. */
  private async readFirstKey(profile: Profile): Promise<AccessKey | undefined> {
    const accessKey = await this.readKey(profile.id);
    return profile.source === 'key' && profile.accessKeyId === accessKey?.accessKeyId ? accessKey : undefined;
  }

  private readKey(revisionOrId: string): Promise<AccessKey | undefined> {
    return this.entries.read(accessKeyKey(revisionOrId), ({ accessKeySchema }) => accessKeySchema);
  }
}

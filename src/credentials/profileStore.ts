import type { Disposable, SecretStorage } from 'vscode';
import type { AccessKey } from '../ecs/accessKey';
import { KeyEntries, type KeyLeft } from './keyEntries';
import type { DatedIndex } from './mergedIndex';
import type { Profile, ProfileIndex, ProfileReference } from './profile';
import { freeName, type Owner, type Placed, place, profileFrom } from './profileIndex';
import { SecretEntries, type StoredProfiles } from './secretEntries';
import { SharedIndex } from './sharedIndex';

interface Edited<T> {
  readonly index: ProfileIndex;
  readonly result: T;
  /** The profile, as it was, whose key is of no use any more. */
  readonly obsolete?: Profile;
  /** The profile whose key was stored, and must not stay behind when the index cannot be stored. */
  readonly added?: Profile;
}

/**
 * Profiles in VS Code's secret storage and nowhere else. The index stands there too, since secret storage is the one
 * store that tells other windows when it changes.
 */
export class ProfileStore implements Disposable {
  private readonly keys: KeyEntries;
  private readonly shared: SharedIndex;
  private readonly listeners = new Set<() => void>();

  /** @param parts loads what stored profiles are read with */
  constructor(secrets: SecretStorage, parts: () => Promise<StoredProfiles>) {
    const entries = new SecretEntries(secrets, parts);
    this.keys = new KeyEntries(entries);
    this.shared = new SharedIndex(entries, {
      told: () => this.tell(),
      mended: (index) => this.keys.deleteObsolete(index),
      forgotten: (profiles) => this.keys.forget(profiles),
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
  accessKey(profile: Profile): Promise<AccessKey> {
    return this.keys.read(profile);
  }

  /**
   * Saves a key under a name and makes it active; a profile of the same name gets the new key.
   * @throws EcsError of kind `storage`: all is as it was then
   */
  async saveKey(name: string, accessKey: AccessKey, owner: Owner): Promise<Placed & KeyLeft> {
    const { result, keyLeft } = await this.change(async (before) => {
      const former = before.profiles.find((profile) => profile.name === name);
      const placed = place(before, former, name, { source: 'key', accessKeyId: accessKey.accessKeyId }, owner);
      const added = placed.profile;
      await this.keys.write(added, accessKey);
      return { index: placed.index, result: placed, obsolete: former, added };
    });
    return { ...result, ...(keyLeft ? { keyLeft } : {}) };
  }

  /**
   * Saves where credentials come from, and makes them active. A profile of the same account that had them from there
   * already keeps its name; another gets the name that is suggested, with a number if need be.
   */
  async saveReference(suggestedName: string, reference: ProfileReference, owner: Owner): Promise<Placed> {
    const { result } = await this.change(async (before) => {
      const former = profileFrom(reference, owner.accountId, before);
      const name = former?.name ?? freeName(suggestedName, before);
      const placed = place(before, former, name, reference, owner);
      return { index: placed.index, result: placed };
    });
    return result;
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

  /** @throws EcsError of kind `storage`: all is as it was then */
  async remove(profileId: string): Promise<KeyLeft> {
    const { keyLeft } = await this.change(async (before) => {
      const obsolete = before.profiles.find(({ id }) => id === profileId);
      const profiles = before.profiles.filter((profile) => profile !== obsolete);
      // The last one stays named: another window may be adding one, which is active then, as nothing else is.
      const activeId = before.activeId === profileId ? (profiles[0]?.id ?? profileId) : before.activeId;
      return { index: { activeId, profiles }, result: undefined, obsolete };
    });
    return keyLeft ? { keyLeft } : {};
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

  private async change<T>(
    edit: (before: ProfileIndex) => Promise<Edited<T>>,
  ): Promise<{ readonly result: T } & KeyLeft> {
    let edited: Edited<T> | undefined;
    let index: DatedIndex;
    try {
      index = await this.shared.change(async (before) => {
        edited = await edit(before);
        return edited.index;
      }, this.keys.deleted);
    } catch (error) {
      if (edited?.added) {
        await this.keys.takeBack(edited.added);
      }
      throw error;
    }
    const { result, obsolete } = edited as Edited<T>;
    // Only now: while the index names a profile, its key must be there.
    return { result, ...(await this.keys.deleteObsolete(index, obsolete)) };
  }
}

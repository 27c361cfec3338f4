import { t } from '@vscode/l10n';
import type { AccessKey } from '../ecs/accessKey';
import { EcsError } from '../ecs/ecsError';
import type { DatedIndex } from './mergedIndex';
import type { Profile } from './profile';
import { type SecretEntries, storageError } from './secretEntries';

/**
 * An entry is named after the revision of its profile and never written twice, so that two windows never write the same.
 * The first version named it after the profile's ID.
 */
const entryOf = (revisionOrId: string) => `ecsImageSharing.accessKey.${revisionOrId}`;

/** What a change left behind. */
export interface KeyLeft {
  /**
   * Of kind `storage`: the key that is of no use any more could not be deleted. It is with any change in any window, and
   * when a window is opened.
   */
  readonly keyLeft?: EcsError;
}

/** The AccessKeys of profiles in secret storage, each in an entry of its own. */
export class KeyEntries {
  /** What entries were named after that this window deleted; the index learns of them with the next change. */
  readonly deleted = new Set<string>();
  /** What entries are named after that are to be deleted, and that no index tells of. */
  private readonly stray = new Set<string>();

  constructor(private readonly entries: SecretEntries) {}

  /** @throws EcsError of kind `storage`, also when the profile has no key any more */
  async read(profile: Profile): Promise<AccessKey> {
    const accessKey = (await this.readEntry(profile.revision)) ?? (await this.readFirst(profile));
    if (!accessKey) {
      throw storageError(t('The AccessKey of this profile is no longer stored.'));
    }
    return accessKey;
  }

  /** @throws EcsError of kind `storage` */
  write({ revision }: Profile, accessKey: AccessKey): Promise<void> {
    return this.entries.write(entryOf(revision), accessKey);
  }

  /** Takes back what was written for a profile that the index could not take: now, or else with what this window does next. */
  async takeBack({ revision }: Profile): Promise<void> {
    this.stray.add(revision);
    await this.delete(revision);
  }

  /** The keys of profiles whose index was deleted elsewhere are of no use, unless the index comes back. */
  forget(profiles: readonly Profile[]): void {
    for (const { id, revision } of profiles) {
      this.stray.add(revision).add(id);
    }
  }

  /** Deletes what is of no use any more. Resolves with the failure to delete the key of the obsolete profile, if that fails. */
  async deleteObsolete(index: DatedIndex | undefined, obsolete?: Profile): Promise<KeyLeft> {
    const { profiles = [], turns } = index ?? {};
    const revisions = new Set(profiles.map(({ revision }) => revision));
    const stray = [...this.stray].filter((name) => !profiles.some(({ id }) => id === name));
    const told = Object.entries(turns?.obsoleteKeys ?? {}).flatMap(([name, [, isDeleted]]) => (isDeleted ? [] : name));
    const names = [...new Set([...told, ...stray])];
    let keyLeft: EcsError | undefined;
    for (const name of names.filter((name) => !revisions.has(name) && !this.deleted.has(name))) {
      const failure = await this.delete(name);
      if (failure && (name === obsolete?.revision || name === obsolete?.id)) {
        keyLeft = failure;
      }
    }
    return keyLeft ? { keyLeft } : {};
  }

  private async delete(revisionOrId: string): Promise<EcsError | undefined> {
    try {
      await this.entries.delete(entryOf(revisionOrId));
    } catch (error) {
      return notDeleted(error);
    }
    this.deleted.add(revisionOrId);
    this.stray.delete(revisionOrId);
    return undefined;
  }

  /** The key as the first version stored it. It may be one that was replaced since and could not be deleted. */
  private async readFirst(profile: Profile): Promise<AccessKey | undefined> {
    const accessKey = await this.readEntry(profile.id);
    return profile.source === 'key' && profile.accessKeyId === accessKey?.accessKeyId ? accessKey : undefined;
  }

  private readEntry(revisionOrId: string): Promise<AccessKey | undefined> {
    return this.entries.read(entryOf(revisionOrId), ({ accessKeySchema }) => accessKeySchema);
  }
}

function notDeleted(error: unknown): EcsError {
  return new EcsError({
    kind: 'storage',
    what: t('A key that is of no use any more is still stored.'),
    reason: error instanceof EcsError ? error.facts.reason : '',
    nextStep: t(
      'Unlock the keyring of your system: the key is deleted with the next change of a profile, or when VS Code is started next.',
    ),
  });
}

import { t } from '@vscode/l10n';
import type { Disposable, SecretStorage } from 'vscode';
import { EcsError } from '../ecs/ecsError';

export type StoredProfiles = typeof import('./storedProfiles');

interface Schema<T> {
  parse(value: unknown): T;
}

/** JSON in VS Code's secret storage, checked when it is read. All that goes wrong is an EcsError of kind `storage`. */
export class SecretEntries {
  constructor(
    private readonly secrets: SecretStorage,
    /** Loads what entries are checked with, once there is one. */
    readonly parts: () => Promise<StoredProfiles>,
  ) {}

  /** Undefined when there is no such entry. */
  async read<T>(key: string, schemaOf: (schemas: StoredProfiles) => Schema<T>): Promise<T | undefined> {
    try {
      const text = await this.secrets.get(key);
      return text === undefined ? undefined : schemaOf(await this.parts()).parse(JSON.parse(text));
    } catch {
      // What was thrown may quote the stored text.
      throw storageError(t('The secret storage of VS Code could not be read.'));
    }
  }

  async write(key: string, value: unknown): Promise<void> {
    try {
      await this.secrets.store(key, JSON.stringify(value));
    } catch {
      throw notWritten();
    }
  }

  async delete(key: string): Promise<void> {
    try {
      await this.secrets.delete(key);
    } catch {
      throw notWritten();
    }
  }

  /** Hears when this window or another has changed the entry. */
  onDidChange(key: string, listener: () => void): Disposable {
    return this.secrets.onDidChange((change) => change.key === key && listener());
  }
}

export function storageError(reason: string): EcsError {
  return new EcsError({ kind: 'storage', reason });
}

function notWritten(): EcsError {
  return storageError(t('The secret storage of VS Code could not be written.'));
}

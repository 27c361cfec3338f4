import type { SecretStorage, SecretStorageChangeEvent } from 'vscode';

type Listener = (change: SecretStorageChangeEvent) => unknown;

/**
 * Secret storage as the windows of a VS Code share it: each has a copy of its own, which it reads and writes at once; the
 * program behind all of them hears of it a moment later, and tells every window what it has by then.
 */
export class WindowsSecrets {
  /** What outlives the windows. */
  readonly stored = new Map<string, string>();
  /** Fails each call that it is told of, when set. */
  failing?: (call: 'get' | 'store' | 'delete', key: string) => boolean;
  private readonly windows = new Set<{ hear(key: string, value: string | undefined): void }>();

  /** @param moment resolves when whatever takes a moment has happened; at once unless said */
  constructor(private readonly moment: () => Promise<unknown> = async () => {}) {}

  open(): SecretStorage {
    const copy = new Map(this.stored);
    const listeners = new Set<Listener>();
    const tell = (key: string) => {
      for (const listener of [...listeners]) {
        listener({ key });
      }
    };
    // Messages one way arrive in the order in which they were sent.
    let [sent, heard] = [Promise.resolve(), Promise.resolve()];
    const write = async (call: 'store' | 'delete', key: string, value: string | undefined) => {
      await this.called(call, key);
      put(copy, key, value);
      tell(key);
      sent = sent.then(async () => {
        await this.moment();
        this.take(key, value);
      });
    };
    this.windows.add({
      hear: (key, value) => {
        heard = heard.then(async () => {
          await this.moment();
          if (copy.get(key) !== value) {
            put(copy, key, value);
            tell(key);
          }
        });
      },
    });
    return {
      get: async (key) => {
        await this.called('get', key);
        return copy.get(key);
      },
      store: (key, value) => write('store', key, value),
      delete: (key) => write('delete', key, undefined),
      onDidChange: (listener: Listener) => {
        listeners.add(listener);
        return { dispose: () => listeners.delete(listener) };
      },
    } as SecretStorage;
  }

  private async called(call: 'get' | 'store' | 'delete', key: string): Promise<void> {
    await this.moment();
    if (this.failing?.(call, key)) {
      throw new Error(`The keyring is locked: ${this.stored.get(key)}`);
    }
  }

  private take(key: string, value: string | undefined): void {
    put(this.stored, key, value);
    for (const window of this.windows) {
      window.hear(key, value);
    }
  }
}

function put(entries: Map<string, string>, key: string, value: string | undefined): void {
  if (value === undefined) {
    entries.delete(key);
  } else {
    entries.set(key, value);
  }
}

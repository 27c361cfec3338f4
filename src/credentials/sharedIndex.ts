import { isDeepStrictEqual } from 'node:util';
import type { Disposable } from 'vscode';
import type { DatedIndex } from './mergedIndex';
import type { Profile, ProfileIndex } from './profile';
import type { SecretEntries } from './secretEntries';

const key = 'ecsImageSharing.profiles';

interface Changed {
  /** Hears of changes in this window and others, at once. */
  told(): void;
  /** Hears of the index when it is whole: when it is first read, and after changes; of nothing when nothing is stored. */
  mended(index: DatedIndex | undefined): Promise<unknown>;
  /** Hears of the profiles that this window knew when the index was deleted elsewhere. */
  forgotten(profiles: readonly Profile[]): void;
}

/**
 * The index of profiles that all windows share. Secret storage knows no lock, and a window sees what another wrote only
 * some instants later, so that one may write over what the other has just written. Therefore each window remembers what it
 * has read and written, puts that together with whatever it finds stored, and stores it again when something is missing.
 */
export class SharedIndex implements Disposable {
  private readonly subscription: Disposable;
  private known?: DatedIndex;
  private isBegun = false;
  private lastTask: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly entries: SecretEntries,
    private readonly changed: Changed,
  ) {
    this.subscription = entries.onDidChange(key, () => {
      changed.told();
      this.inTurn(() => this.mend()).catch(() => {
        // What could not be written now is with the next change.
      });
    });
  }

  /** @throws EcsError of kind `storage` */
  async read(): Promise<ProfileIndex> {
    const { whole } = await this.look();
    if (!whole) {
      return { profiles: [] };
    }
    if (!this.isBegun) {
      this.isBegun = true;
      this.inTurn(() => this.changed.mended(whole)).catch(() => {
        // What could not be done now is with the next change.
      });
    }
    return (await this.entries.parts()).presentable(whole);
  }

  /**
   * Changes of one window follow one another. The edit resolves with the index to store; the change, with what is stored.
   * @param deletedKeys what those keys are named after that are known to be deleted
   * @throws EcsError of kind `storage`
   */
  change(edit: (before: ProfileIndex) => Promise<ProfileIndex>, deletedKeys: ReadonlySet<string>): Promise<DatedIndex> {
    return this.inTurn(async () => {
      const { dated, nextTurn } = await this.entries.parts();
      const before = dated(await this.read());
      return this.write(nextTurn(before, await edit(before), deletedKeys));
    });
  }

  dispose(): void {
    this.subscription.dispose();
  }

  /** What is stored, and the same together with what other windows wrote over; nothing when nothing is stored. */
  private async look(): Promise<{ readonly stored?: ProfileIndex; readonly whole?: DatedIndex }> {
    const before = this.known;
    const stored = await this.entries.read(key, ({ profileIndexSchema }) => profileIndexSchema);
    if (stored) {
      return { stored, whole: await this.remember(stored) };
    }
    // Nothing, where there was something, is somebody's will: what this window remembers must not come back with its next
    // change. What it wrote since it looked stays.
    if (before && this.known === before) {
      this.known = undefined;
      this.changed.forgotten(before.profiles);
    }
    return { whole: this.known };
  }

  private async mend(): Promise<void> {
    const { stored, whole } = await this.look();
    if (stored && whole && !isDeepStrictEqual(stored, whole)) {
      await this.write(whole);
    }
    await this.changed.mended(whole);
  }

  private async write(index: DatedIndex): Promise<DatedIndex> {
    const { merged } = await this.entries.parts();
    const whole = this.known ? merged(this.known, index) : index;
    await this.entries.write(key, whole);
    return this.remember(whole);
  }

  private async remember(index: ProfileIndex): Promise<DatedIndex> {
    const { dated, merged } = await this.entries.parts();
    this.known = this.known ? merged(this.known, dated(index)) : dated(index);
    return this.known;
  }

  private inTurn<T>(task: () => Promise<T>): Promise<T> {
    const done = this.lastTask.then(task);
    this.lastTask = done.catch(() => undefined);
    return done;
  }
}

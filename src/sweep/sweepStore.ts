import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { keepSweep, readKeptSweep } from './keptSweep';
import type { SweepResult } from './model';

/** So many sweeps are kept for each profile; older ones go. */
const mostKept = 10;
const suffix = '.sweep';
const asideSuffix = '.part';
/** Writing takes seconds at most. */
const abandonedAfterMs = 60 * 60_000;

/**
 * The last sweeps of each profile, in files that are named after the moment at which the sweep began. A file is written
 * aside and then renamed, so that whoever reads sees a whole sweep or none, whenever a window is closed or killed.
 */
export class SweepStore {
  constructor(private readonly directory: string) {}

  /** When the kept sweeps began, newest first: UTC, ISO 8601. Empty when none is kept, or they cannot be read. */
  async kept(profileId: string): Promise<readonly string[]> {
    const names = await readdir(this.of(profileId)).catch(() => []);
    return names
      .flatMap((name) => startedAtOf(name) ?? [])
      .sort()
      .reverse();
  }

  /** Undefined when it is gone or broken. */
  async read(profileId: string, startedAt: string): Promise<SweepResult | undefined> {
    const bytes = await readFile(this.fileOf(profileId, startedAt)).catch(() => undefined);
    return bytes && readKeptSweep(bytes);
  }

  /** @throws the system's error when it cannot be written */
  async save(profileId: string, result: SweepResult): Promise<void> {
    const file = this.fileOf(profileId, result.startedAt);
    const aside = `${file}.${randomUUID()}${asideSuffix}`;
    await mkdir(this.of(profileId), { recursive: true });
    try {
      await writeFile(aside, await keepSweep(result));
      await rename(aside, file);
    } catch (error) {
      // Why it cannot be written says more than why it cannot be cleared away.
      await rm(aside, { force: true }).catch(() => undefined);
      throw error;
    }
    // It is kept, whatever becomes of the old ones: they go with the next.
    await this.removeOld(profileId).catch(() => undefined);
  }

  async forget(profileId: string): Promise<void> {
    // Another window may be writing there at this moment.
    await rm(this.of(profileId), { recursive: true, force: true, maxRetries: 5 });
  }

  private async removeOld(profileId: string): Promise<void> {
    await this.removeAbandoned(profileId);
    for (const old of (await this.kept(profileId)).slice(mostKept)) {
      await rm(this.fileOf(profileId, old), { force: true });
    }
  }

  /** What a window left that was killed while it wrote. A young file may be another window's, which writes it now. */
  private async removeAbandoned(profileId: string): Promise<void> {
    const names = await readdir(this.of(profileId)).catch(() => []);
    for (const name of names.filter((name) => name.endsWith(asideSuffix))) {
      const file = join(this.of(profileId), name);
      const { mtimeMs = Date.now() } = await stat(file).catch(() => ({}) as { mtimeMs?: number });
      if (Date.now() - mtimeMs > abandonedAfterMs) {
        await rm(file, { force: true });
      }
    }
  }

  private of(profileId: string): string {
    return join(this.directory, encodeURIComponent(profileId));
  }

  private fileOf(profileId: string, startedAt: string): string {
    // Colons are not allowed in file names everywhere.
    return join(this.of(profileId), `${startedAt.replaceAll(':', '_')}${suffix}`);
  }
}

function startedAtOf(name: string): string | undefined {
  const text = name.endsWith(suffix) ? name.slice(0, -suffix.length).replaceAll('_', ':') : '';
  return text !== '' && !Number.isNaN(Date.parse(text)) ? text : undefined;
}

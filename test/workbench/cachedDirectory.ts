import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheDirectory } from './projectPaths';

/**
 * A directory of the cache, filled once. It gets its name only when it is whole, so an interrupted run leaves nothing
 * that a later one would take for complete; `name` carries the versions, so a new version is a new directory.
 */
export async function cachedDirectory(name: string, fill: (directory: string) => Promise<void>): Promise<string> {
  const directory = join(cacheDirectory, name);
  if (existsSync(directory)) {
    return directory;
  }
  await removeAbandoned(name);
  const partial = join(cacheDirectory, `${name}.partial-${process.pid}`);
  await mkdir(partial, { recursive: true });
  await fill(partial);
  try {
    await rename(partial, directory);
  } catch (error) {
    if (!existsSync(directory)) {
      throw error;
    }
    // Another run finished first: its copy is as good as ours.
    await rm(partial, { recursive: true, force: true });
  }
  return directory;
}

async function removeAbandoned(name: string): Promise<void> {
  const entries = existsSync(cacheDirectory) ? await readdir(cacheDirectory) : [];
  const prefix = `${name}.partial-`;
  const abandoned = entries.filter(
    (entry) => entry.startsWith(prefix) && !isRunning(Number(entry.slice(prefix.length))),
  );
  await Promise.all(abandoned.map((entry) => rm(join(cacheDirectory, entry), { recursive: true, force: true })));
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

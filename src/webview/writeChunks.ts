import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

export type Chunks = AsyncIterable<string> | Iterable<string>;

/**
 * Writes a file piece by piece: aside first, so that the file is the old one or the whole new one, whatever happens.
 * @throws the system's error, or that of `signal`
 */
export async function writeChunks(file: string, chunks: Chunks, signal: AbortSignal): Promise<void> {
  // A name of its own: the other may have no room for more.
  const aside = join(dirname(file), `${randomUUID()}.part`);
  try {
    const handle = await open(aside, 'wx');
    try {
      for await (const chunk of chunks) {
        signal.throwIfAborted();
        await handle.writeFile(chunk);
      }
      signal.throwIfAborted();
    } finally {
      await handle.close();
    }
    await rename(aside, file);
  } catch (error) {
    // Why it cannot be written says more than why it cannot be cleared away, as below what is no folder.
    await rm(aside, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** All pieces, for file systems that take a file only as a whole. */
export async function allBytes(chunks: Chunks, signal: AbortSignal): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  for await (const chunk of chunks) {
    signal.throwIfAborted();
    parts.push(Buffer.from(chunk));
  }
  signal.throwIfAborted();
  return Buffer.concat(parts);
}

import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';

/**
 * Writes a file piece by piece: aside first, so that the file is the old one or the whole new one, whatever happens.
 * @throws the system's error, or that of `signal`
 */
export async function writeChunks(file: string, chunks: AsyncIterable<string>, signal: AbortSignal): Promise<void> {
  const aside = `${file}.${randomUUID()}.part`;
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
    await rm(aside, { force: true });
    throw error;
  }
}

/** All pieces, for file systems that take a file only as a whole. */
export async function allBytes(chunks: AsyncIterable<string>, signal: AbortSignal): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  for await (const chunk of chunks) {
    signal.throwIfAborted();
    parts.push(Buffer.from(chunk));
  }
  signal.throwIfAborted();
  return Buffer.concat(parts);
}

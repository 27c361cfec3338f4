import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { keptLines } from './keptLines';
import { linesOf } from './keptText';
import type { SweepResult } from './model';
import { sweepOf } from './restoredSweep';

/**
 * A sweep as bytes: gzip of JSON lines, described in `keptLines.ts`. Takes a while for a million shares, and lets the
 * event loop go on meanwhile. Holds only the fields that are named there, so that no secret can slip in.
 */
export async function keepSweep(result: SweepResult): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  await pipeline(keptLines(result), createGzip(), async (zipped: AsyncIterable<Buffer>) => {
    for await (const chunk of zipped) {
      chunks.push(chunk);
    }
  });
  return Buffer.concat(chunks);
}

/** The sweep that {@link keepSweep} made bytes of; undefined for anything else, also of another version. */
export async function readKeptSweep(bytes: Uint8Array): Promise<SweepResult | undefined> {
  let result: SweepResult | undefined;
  try {
    await pipeline([bytes], createGunzip(), async (text: AsyncIterable<Buffer>) => {
      result = await sweepOf(linesOf(text));
    });
  } catch {
    // Cut off, damaged, or made by a later version: the sweep is as good as not kept.
    return undefined;
  }
  return result;
}

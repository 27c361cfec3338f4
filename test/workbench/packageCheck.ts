import { createHash } from 'node:crypto';
import { copyFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageExtension } from './packageExtension';
import { packageFaults } from './packageFaults';
import { outDirectory, projectRoot } from './projectPaths';

export interface PackageCheck {
  /** The package. */
  readonly file: string;
  /** SHA-256 of each package. */
  readonly digests: readonly string[];
  /** What is wrong, in words; empty when nothing is. */
  readonly faults: readonly string[];
}

/** Builds and packages twice, compares the bytes, and looks for what should not ship. */
export async function packageCheck(): Promise<PackageCheck> {
  const copy = join(outDirectory, 'first.vsix');
  await copyFile(await packageExtension(), copy);
  const file = await packageExtension();
  const digests = await Promise.all([copy, file].map(digestOf));
  const differ = digests[0] === digests[1] ? [] : ['two builds of the same files differ'];
  return { file, digests, faults: [...differ, ...(await packageFaults(projectRoot))] };
}

async function digestOf(file: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
}

import { createHash } from 'node:crypto';
import { copyFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import manifest from '../../package.json';
import { packageExtension } from './packageExtension';
import { packageFaults } from './packageFaults';
import { outDirectory, projectRoot } from './projectPaths';

/**
 * `npm run package` writes `ecs-image-sharing-<version>.vsix` at the root. With `--check` it packages twice, and fails
 * when the bytes differ or something ships that should not.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
  const file = join(projectRoot, `${manifest.name}-${manifest.version}.vsix`);
  if (!values.check) {
    await packageExtension(file);
    console.log(file);
    return;
  }
  const copy = join(outDirectory, 'first.vsix');
  await copyFile(await packageExtension(), copy);
  const again = await packageExtension();
  const digests = await Promise.all([copy, again].map(digestOf));
  const faults = [
    ...(digests[0] === digests[1] ? [] : ['two builds of the same files differ']),
    ...(await packageFaults(projectRoot)),
  ];
  console.log(`SHA-256 ${digests.join('\n        ')}`);
  console.log(faults.length === 0 ? 'The package is as it should be.' : faults.join('\n'));
  process.exitCode = faults.length === 0 ? 0 : 1;
}

async function digestOf(file: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

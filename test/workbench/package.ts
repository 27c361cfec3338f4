import { join } from 'node:path';
import { parseArgs } from 'node:util';
import manifest from '../../package.json';
import { packageCheck } from './packageCheck';
import { packageExtension } from './packageExtension';
import { projectRoot } from './projectPaths';

/**
 * `npm run package` writes `ecs-image-sharing-<version>.vsix` at the root. With `--check` it packages twice, and fails
 * when the bytes differ or something ships that should not.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
  if (!values.check) {
    console.log(await packageExtension(join(projectRoot, `${manifest.name}-${manifest.version}.vsix`)));
    return;
  }
  const { digests, faults } = await packageCheck();
  console.log(`SHA-256 ${digests.join('\n        ')}`);
  console.log(faults.length === 0 ? 'The package is as it should be.' : faults.join('\n'));
  process.exitCode = faults.length === 0 ? 0 : 1;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

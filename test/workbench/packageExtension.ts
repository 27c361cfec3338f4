import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { outDirectory, projectRoot } from './projectPaths';
import { runCommand } from './runCommand';

/**
 * Makes the same bytes of the same files, whenever and wherever: vsce gives this time to all of them, and a `.vsix`
 * holds times of the place where it is made.
 */
const reproducibly = { SOURCE_DATE_EPOCH: '1767225600', TZ: 'UTC' };

/** Builds and packages an extension; resolves with the path of the `.vsix`. */
export async function packageExtension(
  directory = projectRoot,
  file = join(outDirectory, 'extension.vsix'),
): Promise<string> {
  await mkdir(dirname(file), { recursive: true });
  const flags = ['--no-dependencies', '--skip-license', '--allow-missing-repository'];
  await runVsce(directory, 'package', ...flags, '--out', file);
  return file;
}

/** What the packager prints. */
export async function runVsce(directory: string, ...args: string[]): Promise<string> {
  const manifest = createRequire(__filename).resolve('@vscode/vsce/package.json');
  const { bin } = JSON.parse(await readFile(manifest, 'utf8')) as { bin: { vsce: string } };
  const vsce = join(dirname(manifest), bin.vsce);
  const env = { ...process.env, ...reproducibly };
  return runCommand(process.execPath, [vsce, ...args], { cwd: directory, env });
}

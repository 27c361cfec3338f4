import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { outDirectory, projectRoot } from './projectPaths';
import { CommandFailed, runCommand } from './runCommand';

/**
 * Makes the same bytes of the same files, whenever and wherever: vsce gives this time to all of them, and a `.vsix`
 * holds times of the place where it is made.
 */
const reproducibly = { SOURCE_DATE_EPOCH: '1767225600', TZ: 'UTC' };

/** Builds and packages the extension; resolves with the path of the `.vsix`. @throws what the packager warns of */
export async function packageExtension(file = join(outDirectory, 'extension.vsix')): Promise<string> {
  const printed = await packageFrom(projectRoot, file);
  const warnings = printed.split('\n').filter((line) => /\bWARNING\b/.test(line));
  if (warnings.length > 0) {
    throw new CommandFailed(`The packager warns:\n${warnings.join('\n')}`);
  }
  return file;
}

/** Packages another extension, which nobody publishes: it needs no licence and no repository. */
export async function packageCompanion(directory: string, file: string): Promise<string> {
  await packageFrom(directory, file, '--skip-license', '--allow-missing-repository');
  return file;
}

async function packageFrom(directory: string, file: string, ...flags: string[]): Promise<string> {
  await mkdir(dirname(file), { recursive: true });
  return runVsce(directory, 'package', '--no-dependencies', ...flags, '--out', file);
}

/** What the packager prints. */
export async function runVsce(directory: string, ...args: string[]): Promise<string> {
  const manifest = createRequire(__filename).resolve('@vscode/vsce/package.json');
  const { bin } = JSON.parse(await readFile(manifest, 'utf8')) as { bin: { vsce: string } };
  const vsce = join(dirname(manifest), bin.vsce);
  const env = { ...process.env, ...reproducibly };
  return runCommand(process.execPath, [vsce, ...args], { cwd: directory, env });
}

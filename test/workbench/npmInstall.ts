import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand } from './runCommand';

const options = [
  // Native modules would be compiled; the parts of VS Code that we use do without them.
  '--ignore-scripts',
  '--omit=dev',
  '--no-audit',
  '--no-fund',
  '--no-update-notifier',
  '--engine-strict=false',
  '--loglevel=error',
];

/** Installs packages into a directory of their own, or what its package.json asks for when no package is named. */
export async function npmInstall(directory: string, ...packages: string[]): Promise<void> {
  if (!existsSync(join(directory, 'package.json'))) {
    await writeFile(join(directory, 'package.json'), '{ "private": true }\n');
  }
  const args = ['install', `--prefix=${directory}`, ...options, ...packages];
  const npm = process.env.npm_execpath;
  if (npm?.endsWith('.js')) {
    await runCommand(process.execPath, [npm, ...args], { cwd: directory });
  } else {
    await runCommand('npm', args, { cwd: directory, shell: process.platform === 'win32' });
  }
}

import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { outDirectory, projectRoot } from './projectPaths';
import { runCommand } from './runCommand';

/** Builds and packages an extension; resolves with the path of the `.vsix`. */
export async function packageExtension(directory = projectRoot, name = 'extension'): Promise<string> {
  const file = join(outDirectory, `${name}.vsix`);
  await mkdir(outDirectory, { recursive: true });
  const manifest = createRequire(__filename).resolve('@vscode/vsce/package.json');
  const { bin } = JSON.parse(await readFile(manifest, 'utf8')) as { bin: { vsce: string } };
  const vsce = join(dirname(manifest), bin.vsce);
  const flags = ['--no-dependencies', '--skip-license', '--allow-missing-repository'];
  await runCommand(process.execPath, [vsce, 'package', ...flags, '--out', file], { cwd: directory });
  return file;
}

import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { VsCodeInstallation } from './installVsCode';
import { installExtensions } from './serverData';

/** A directory with these `.vsix` files installed; it goes when we end. */
export async function installedExtensions(installation: VsCodeInstallation, files: readonly string[]): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'vscode-extensions-'));
  process.once('exit', () => rmSync(directory, { recursive: true, force: true }));
  await installExtensions(installation, files, directory);
  return directory;
}

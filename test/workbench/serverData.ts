import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { VsCodeInstallation } from './installVsCode';
import { runCommand } from './runCommand';
import { quietSettings } from './settings';

export type Settings = Readonly<Record<string, unknown>>;

/** A fresh directory for a server to keep its data in. */
export async function createServerData(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'vscode-server-'));
}

export async function removeServerData(data: string): Promise<void> {
  await rm(data, { recursive: true, force: true, maxRetries: 3 });
}

/** The options of `server-main.js` that keep all it writes in these directories. */
export function dataOptions(data: string, extensionsDirectory: string): string[] {
  return [
    `--server-data-dir=${data}`,
    `--user-data-dir=${join(data, 'data')}`,
    `--extensions-dir=${extensionsDirectory}`,
  ];
}

/** Writes settings as the machine's, where only those of scope "application" have no effect, and as the user's. */
export async function writeSettings(data: string, settings: Settings): Promise<void> {
  for (const folder of ['Machine', 'User']) {
    const directory = join(data, 'data', folder);
    await mkdir(directory, { recursive: true });
    await writeFile(join(directory, 'settings.json'), JSON.stringify({ ...quietSettings, ...settings }, null, 2));
  }
}

/** Installs `.vsix` files into an extensions directory, offline. */
export async function installExtensions(
  { node, serverMain }: VsCodeInstallation,
  files: readonly string[],
  extensionsDirectory: string,
): Promise<void> {
  const data = await createServerData();
  const installs = files.map((file) => `--install-extension=${file}`);
  await runCommand(node, [serverMain, ...dataOptions(data, extensionsDirectory), ...installs]);
  await removeServerData(data);
}

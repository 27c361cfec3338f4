import { copyFile, mkdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';

const binding = join(__dirname, 'spdlogBinding.cjs');

/** With these variables, a VS Code that {@link enableLogFiles} has prepared writes its log files. */
export const withLogFiles = { TEST_LOG_FILES: 'yes' };

/** Prepares an installed VS Code, which has no native modules, for writing log files. */
export async function enableLogFiles(vsCodeDirectory: string): Promise<void> {
  const directory = join(vsCodeDirectory, 'node_modules/@vscode/spdlog/node_modules/bindings');
  const file = join(directory, 'index.js');
  const present = await readFile(file, 'utf8').catch(() => '');
  if (present !== (await readFile(binding, 'utf8'))) {
    await mkdir(directory, { recursive: true });
    // Another run may be starting a VS Code at this moment.
    const aside = `${file}.${process.pid}`;
    await copyFile(binding, aside);
    await rename(aside, file);
  }
}

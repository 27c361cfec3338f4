import { writeFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { commands, extensions, workspace } from 'vscode';

/** What VS Code's own performance view says of an extension, in milliseconds. */
export interface Activation {
  readonly loadMs: number;
  readonly activateMs: number;
}

/**
 * Activates one extension, the first in a host that has just started, and writes what the performance view says of it to
 * the file that TEST_OUT names.
 */
export async function run(): Promise<void> {
  const id = process.env.TEST_IN ?? '';
  await extensions.getExtension(id)?.activate();
  let figures = await activationOf(id);
  while (!figures) {
    await delay(100);
    figures = await activationOf(id);
  }
  writeFileSync(process.env.TEST_OUT ?? '', JSON.stringify(figures));
}

async function activationOf(wanted: string): Promise<Activation | undefined> {
  await commands.executeCommand('perfview.show');
  const view = workspace.textDocuments.find(({ uri }) => uri.scheme === 'perf');
  for (const line of view?.getText().split('\n') ?? []) {
    // | Extension | Eager | Load Code | Call Activate | Finish Activate | Event | By |
    const [, id = '', , load, activate] = line.split('|').map((cell) => cell.trim());
    if (id === wanted && load) {
      return { loadMs: Number(load), activateMs: Number(activate) };
    }
  }
  return undefined;
}

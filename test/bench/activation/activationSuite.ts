import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { commands, extensions, workspace } from 'vscode';
import { activationTimes } from './activationTimes';

/** What VS Code's own performance view says of an extension, in milliseconds. */
export interface Activation {
  readonly loadMs: number;
  /** The call of `activate()`. */
  readonly activateMs: number;
  /** From there until what it returned is resolved, with whatever else the host did meanwhile. */
  readonly finishMs: number;
}

/**
 * Activates one extension, the first in a host that has just started, and writes what the performance view says of it to
 * the file that TEST_OUT names; with TEST_PROFILE what a processor profile says, which makes it slower.
 */
export async function run(): Promise<void> {
  const id = process.env.TEST_IN ?? '';
  // The window has done with starting by then, and leaves the processor to whoever is next.
  await delay(4000);
  if (process.env.TEST_PROFILE) {
    writeFileSync(process.env.TEST_OUT ?? '', JSON.stringify(await profile(id)));
    return;
  }
  await extensions.getExtension(id)?.activate();
  let figures = await activationOf(id);
  while (!figures) {
    await delay(100);
    figures = await activationOf(id);
  }
  writeFileSync(process.env.TEST_OUT ?? '', JSON.stringify(figures));
}

async function profile(id: string) {
  const extension = extensions.getExtension(id);
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 50 });
  await session.post('Profiler.start');
  await extension?.activate();
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  return activationTimes(profile, extension?.extensionPath ?? '');
}

async function activationOf(wanted: string): Promise<Activation | undefined> {
  await commands.executeCommand('perfview.show');
  const view = workspace.textDocuments.find(({ uri }) => uri.scheme === 'perf');
  for (const line of view?.getText().split('\n') ?? []) {
    // | Extension | Eager | Load Code | Call Activate | Finish Activate | Event | By |
    const [, id = '', , load, activate, finish] = line.split('|').map((cell) => cell.trim());
    if (id === wanted && load) {
      return { loadMs: Number(load), activateMs: Number(activate), finishMs: Number(finish) };
    }
  }
  return undefined;
}

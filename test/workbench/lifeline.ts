import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** Starts `node <args>` such that it and everything it starts end with us, even if we are killed. */
export function startOnLifeline(node: string, args: readonly string[], env?: NodeJS.ProcessEnv): ChildProcess {
  return spawn(node, [join(__dirname, 'lifeline.mjs'), ...args], {
    detached: process.platform !== 'win32',
    env,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

/** Lets go of the lifeline, and waits for the end. */
export async function endOnLifeline(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = once(child, 'exit');
    child.stdin?.end();
    await ended;
  }
}

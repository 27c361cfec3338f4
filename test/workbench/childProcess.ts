import type { ChildProcess } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';

/** For `spawn`: a process group of its own, so that its children end with it and Ctrl+C reaches only us. */
export const ownGroup = { detached: process.platform !== 'win32' };

/** Ends a child started with `ownGroup`, and everything that it started. */
export async function endProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) {
    return;
  }
  const closed = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  signal(child, 'SIGTERM');
  const patience = new AbortController();
  const late = delay(5_000, undefined, { signal: patience.signal }).then(
    () => signal(child, 'SIGKILL'),
    () => undefined,
  );
  await closed;
  patience.abort();
  await late;
}

/** Sends a signal to the child's whole group. */
export function signal(child: ChildProcess, name: NodeJS.Signals): void {
  if (child.pid === undefined) {
    return;
  }
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, name);
  } catch {
    // It ended by itself in the meantime.
  }
}

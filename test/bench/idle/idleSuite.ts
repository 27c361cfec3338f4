import { writeFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { commands, extensions } from 'vscode';

/** What the extension host did while nobody touched anything. */
export interface Idle {
  /** Milliseconds of processor time. */
  readonly cpuMs: number;
  /** Timers that were waiting when the time began, and when it ended. */
  readonly timers: readonly [number, number];
}

/** Opens the views unless TEST_IN says "without", waits for TEST_WAIT milliseconds and writes what it saw to TEST_OUT. */
export async function run(): Promise<void> {
  if (process.env.TEST_IN !== 'without') {
    await extensions.getExtension('ecs-image-sharing.ecs-image-sharing')?.activate();
    await commands.executeCommand('ecsImageSharing.sample.explore');
    await commands.executeCommand('ecsImageSharing.images.focus');
  }
  // VS Code itself is busy after its start.
  await delay(15_000);
  const timers = waitingTimers();
  const cpu = process.cpuUsage();
  await delay(Number(process.env.TEST_WAIT));
  const { user, system } = process.cpuUsage(cpu);
  const idle: Idle = { cpuMs: (user + system) / 1000, timers: [timers, waitingTimers()] };
  writeFileSync(process.env.TEST_OUT ?? '', JSON.stringify(idle));
}

function waitingTimers(): number {
  return process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;
}

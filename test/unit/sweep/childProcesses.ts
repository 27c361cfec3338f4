import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { build } from 'esbuild';

/** Builds what the child processes of these tests run, into a folder. */
export async function buildProcesses(folder: string): Promise<void> {
  const entryPoints = ['savingProcess.ts', 'sweepingProcess.ts'].map((name) => join(__dirname, name));
  await build({ entryPoints, outdir: folder, bundle: true, platform: 'node', logLevel: 'error' });
}

/** A process that tells something in each line that it prints. */
export class TellingProcess {
  readonly told: string[] = [];
  private readonly child: ChildProcess;
  private readonly exited: Promise<unknown>;
  private readonly lines: ReturnType<typeof createInterface>;

  constructor(...scriptAndArguments: readonly string[]) {
    this.child = spawn(process.execPath, scriptAndArguments, { stdio: ['ignore', 'pipe', 'inherit'] });
    this.exited = once(this.child, 'exit');
    assert.ok(this.child.stdout);
    this.lines = createInterface({ input: this.child.stdout });
    this.lines.on('line', (line) => this.told.push(line));
  }

  /** Waits until it has told so much, or is dead. */
  async hasTold(count: number): Promise<void> {
    while (this.told.length < count && this.child.exitCode === null && this.child.signalCode === null) {
      await Promise.race([once(this.lines, 'line'), this.exited]);
    }
  }

  /** Kills it, at once. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.exited;
  }

  /** When it is dead, by our hand some instants after it told of something, or by its own: the last that it told of. */
  async killedLater(byUs: boolean): Promise<string> {
    try {
      await this.hasTold(1);
      await (byUs ? delay(randomInt(200)) : this.exited);
    } finally {
      await this.kill();
    }
    const last = this.told.at(-1);
    assert.ok(last !== undefined, 'it ended by itself');
    return last;
  }
}

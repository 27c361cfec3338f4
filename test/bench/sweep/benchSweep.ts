import { type ChildProcess, fork } from 'node:child_process';
import { basename } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { bundle, shippedOptions } from '../bundle';
import { answerOf, endOf } from '../childAnswer';
import { inTurn, runsOf } from '../runs';
import type { Measured } from './contenderProcess';
import { modules } from './contenders';
import type { Counts, ToSimulator } from './simulatorProcess';
import { type Row, report } from './sweepReport';
import { type ContenderName, shortMinuteMs, type Workload, workloads } from './workloads';

const environment = { ...process.env, ALIBABA_CLOUD_ECS_METADATA_DISABLED: 'true' };

/** Ours, raw pop-core and the official SDK against the same simulator; medians of several runs, of one in short form. */
export async function benchSweep(short: boolean, only = ''): Promise<void> {
  const simulatorProcess = await bundle('simulator', `import './simulatorProcess';`, __dirname);
  const chosen = workloads.filter(
    ({ name }) => name.startsWith(only) && (!short || only !== '' || 'AD'.includes(name)),
  );
  if (chosen.length === 0) {
    throw new RangeError(`No workload ${only}: there are ${workloads.map(({ name }) => name).join(', ')}.`);
  }
  for (const workload of chosen) {
    const simulator = fork(simulatorProcess, [workload.name], { env: environment });
    try {
      await compare(simulator, workload, short);
    } finally {
      simulator.kill();
    }
  }
}

async function compare(simulator: ChildProcess, workload: Workload, short: boolean): Promise<void> {
  const url = await answerOf<string>(simulator);
  const contenders = short ? workload.contenders.slice(0, 2) : workload.contenders;
  // The server's first answers are slow, whoever asks for them.
  await measure(simulator, url, workload, { contender: 'pop-core ×20' });
  const measured = new Map<ContenderName, Row[]>(contenders.map((contender) => [contender, []]));
  const runs = runsOf(short);
  for (let run = 0; run < runs; run += 1) {
    for (const contender of inTurn(contenders, run)) {
      if (run < timesOf(contender, runs)) {
        measured.get(contender)?.push(await measure(simulator, url, workload, { contender, begin: run / runs }));
      }
    }
  }
  const rows = [...measured].map(([contender, times]) => {
    const row = median(times);
    return times.length < runs ? { ...row, contender: `${contender} (1 run)` } : row;
  });
  report(workload, rows, await measure(simulator, url, workload, { contender: 'ours', mode: 'cancel' }));
}

/** The slow contender runs once: its figures are far from the others'. */
function timesOf(contender: ContenderName, runs: number): number {
  return contender === 'SDK ×1' ? 1 : runs;
}

interface Run {
  readonly contender: ContenderName;
  readonly mode?: 'cancel';
  /** Which part of the time in which quotas are counted has gone by: at one moment alone luck would decide. */
  readonly begin?: number;
}

async function measure(
  simulator: ChildProcess,
  url: string,
  { minuteMs }: Workload,
  { contender, mode, begin = 0 }: Run,
): Promise<Row> {
  await ask(simulator, { type: 'reset' });
  const program = await contenderProgram(modules[contender]);
  // A quota of the run before must not count against this one.
  const next = Date.now() + shortMinuteMs;
  await delay(next - (next % shortMinuteMs) + shortMinuteMs * (1 + begin) - Date.now());
  const child = fork(program, [contender, url, String(minuteMs), mode ?? ''], { env: environment });
  const measured = await answerOf<Measured>(child);
  await endOf(child);
  return { contender, ...measured, ...(await ask<Counts>(simulator, { type: 'counts' })) };
}

async function contenderProgram(module: string): Promise<string> {
  const contents = `import { measure } from './contenderProcess'; import { contenders } from '${module}';
    measure(contenders).catch((error) => { console.error(error); process.exit(1); });`;
  const options = module === modules.ours ? await shippedOptions() : undefined;
  return bundle(basename(module), contents, __dirname, options);
}

/** The run whose wall time is the median one, whole, so that its figures belong together. */
function median(rows: readonly Row[]): Row {
  const sorted = [...rows].sort((a, b) => a.wallMs - b.wallMs);
  return sorted[Math.floor(sorted.length / 2)] as Row;
}

async function ask<T>(child: ChildProcess, message: ToSimulator): Promise<T> {
  child.send(message);
  return answerOf<T>(child);
}

import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { basename } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { bundle, shippedOptions } from '../bundle';
import { answerOf } from '../childAnswer';
import { print } from '../print';
import { table } from '../table';
import type { Measured } from './contenderProcess';
import { modules } from './contenders';
import type { Counts, ToSimulator } from './simulatorProcess';
import { type ContenderName, shortMinuteMs, type Workload, workloads } from './workloads';

type Row = Measured & Counts & { readonly contender: string };

const environment = { ...process.env, ALIBABA_CLOUD_ECS_METADATA_DISABLED: 'true' };

/** Ours, raw pop-core and the official SDK against the same simulator; medians of several runs, of one in short form. */
export async function benchSweep(short: boolean, only = ''): Promise<void> {
  const simulatorProcess = await bundle('simulator', `import './simulatorProcess';`, __dirname);
  const chosen = workloads.filter(
    ({ name }) => name.startsWith(only) && (!short || only !== '' || 'AD'.includes(name)),
  );
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
  const expected = sharesOf(workload);
  const rows: Row[] = [];
  for (const contender of short ? workload.contenders.slice(0, 2) : workload.contenders) {
    // The slow contender runs once: its figures are far from the others'.
    const times = short || contender === 'SDK ×1' ? 1 : 5;
    const measured: Row[] = [];
    for (let run = 0; run < times; run += 1) {
      measured.push(await measure(simulator, url, workload, { contender, begin: run / times }));
    }
    rows.push(median(measured));
  }
  report(workload, expected, rows, await measure(simulator, url, workload, { contender: 'ours', mode: 'cancel' }));
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
  await once(child, 'exit');
  return { contender, ...measured, ...(await ask<Counts>(simulator, { type: 'counts' })) };
}

async function contenderProgram(module: string): Promise<string> {
  const contents = `import { measure } from './contenderProcess'; import { contenders } from '${module}';
    measure(contenders).catch((error) => { console.error(error); process.exit(1); });`;
  const options = module === modules.ours ? await shippedOptions() : undefined;
  return bundle(basename(module), contents, __dirname, options);
}

function report({ name, what, requestsPerSecond }: Workload, expected: number, rows: Row[], cancelled: Row): void {
  const complete = rows.filter(({ shares, contender }) => shares === expected && contender !== 'ours');
  const best = Math.min(...complete.map(({ wallMs }) => wallMs));
  print(`\n${name}: ${what}; ${expected.toLocaleString('en')} shares\n`);
  print(
    table(
      [
        '',
        'shares',
        'requests',
        'wall s',
        '÷ best peer',
        '÷ quota',
        'throttled',
        'in flight',
        'first ms',
        'cpu s',
        'RSS MB',
        'block ms',
      ],
      rows.map((row) => [
        row.contender,
        row.failed ? `failed (${row.failed.slice(0, 40)})` : `${((100 * row.shares) / expected).toFixed(1)} %`,
        row.requests,
        (row.wallMs / 1000).toFixed(2),
        Number.isFinite(best) ? (row.wallMs / best).toFixed(2) : '–',
        requestsPerSecond ? (row.wallMs / ((1000 * row.requests) / requestsPerSecond)).toFixed(2) : '–',
        `${((100 * row.throttled) / row.requests).toFixed(1)} %`,
        row.peak,
        row.firstResultMs?.toFixed(0) ?? '–',
        (row.cpuMs / 1000).toFixed(2),
        row.peakRssMb.toFixed(0),
        row.worstBlockMs.toFixed(0),
      ]),
    ),
  );
  const gaps = rows.find(({ contender }) => contender === 'ours')?.gaps;
  print(`ours: ${gaps ?? 0} gaps; stopped within ${cancelled.cancelMs?.toFixed(0) ?? '–'} ms`);
}

/** The run whose wall time is the median one, whole, so that its figures belong together. */
function median(rows: readonly Row[]): Row {
  const sorted = [...rows].sort((a, b) => a.wallMs - b.wallMs);
  return sorted[Math.floor(sorted.length / 2)] as Row;
}

function sharesOf(workload: Workload): number {
  const account = workload.account();
  const images = account.regions.flatMap(({ regionId }) => [...(account.images(regionId)?.values() ?? [])]);
  return images.reduce((sum, { shares }) => sum + shares.length, 0);
}

async function ask<T>(child: ChildProcess, message: ToSimulator): Promise<T> {
  child.send(message);
  return answerOf<T>(child);
}

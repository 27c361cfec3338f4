import { type Goal, printGoals } from '../goals';
import { print } from '../print';
import { table } from '../table';
import type { Measured } from './contenderProcess';
import type { Counts } from './simulatorProcess';
import { floor, type Workload } from './workloads';

export type Row = Measured & Counts & { readonly contender: string };

const head = [
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
  'server cpu s',
  'RSS MB',
  'block ms',
];

/** Prints what the contenders took, and whether ours met its goals; `cancelled` is the run of ours that was stopped. */
export function report(workload: Workload, rows: readonly Row[], cancelled: Row): void {
  const { name, what, sickRegions = [] } = workload;
  const expected = sharesOf(workload);
  const shares = `${expected.toLocaleString('en')} shares${sickRegions.length > 0 ? ' in healthy regions' : ''}`;
  const complete = rows.filter((row) => row.shares === expected && row.contender !== 'ours' && row.contender !== floor);
  const best = Math.min(...complete.map(({ wallMs }) => wallMs));
  const timesPeer = ({ wallMs }: Row) => (Number.isFinite(best) ? wallMs / best : Number.NaN);
  const timesQuota = ({ wallMs, requests }: Row) =>
    workload.requestsPerSecond ? wallMs / ((1000 * requests) / workload.requestsPerSecond) : Number.NaN;
  print(`\n${name}: ${what}; ${shares}\n`);
  print(
    table(
      head,
      rows.map((row) => [
        row.contender,
        row.failed
          ? `failed (${row.failed.slice(0, 40)})`
          : `${row.shares.toLocaleString('en')} of ${expected.toLocaleString('en')}`,
        row.requests,
        (row.wallMs / 1000).toFixed(2),
        figure(timesPeer(row), 2),
        figure(timesQuota(row), 2),
        `${throttled(row).toFixed(1)} %`,
        row.peak,
        figure(row.firstResultMs, 0),
        (row.cpuMs / 1000).toFixed(2),
        (row.serverCpuMs / 1000).toFixed(2),
        row.peakRssMb.toFixed(0),
        row.worstBlockMs.toFixed(0),
      ]),
    ),
  );
  const ours = rows.find(({ contender }) => contender === 'ours');
  if (ours) {
    const goals: readonly Goal[] = [
      {
        what: sickRegions.length > 0 ? 'shares of healthy regions that are missing' : 'shares that are missing',
        most: 0,
        was: expected - ours.shares,
      },
      {
        what: 'named as not known without a reason, or not named with one',
        most: 0,
        was: differences(ours.gaps, sickRegions),
      },
      ...goalsOf(workload, ours, { timesPeer: timesPeer(ours), timesQuota: timesQuota(ours) }),
      { what: 'stopping after a cancel (1 run)', most: 200, was: cancelled.cancelMs ?? Number.NaN, unit: ' ms' },
    ];
    // Of all workloads in one table they are told apart.
    printGoals(goals.map((goal) => ({ ...goal, what: `${name}: ${goal.what}` })));
  }
}

function goalsOf({ goals }: Workload, ours: Row, times: { timesPeer: number; timesQuota: number }): Goal[] {
  const all: readonly [string, number | undefined, number, string?][] = [
    ['time ÷ that of the best peer which is complete', goals.timesPeer, times.timesPeer],
    ['time ÷ what the quota allows', goals.timesQuota, times.timesQuota],
    ['requests that were throttled', goals.throttledPercent, throttled(ours), ' %'],
    ['memory at its peak', goals.rssMb, ours.peakRssMb, ' MB'],
    ['event loop blocked', goals.blockMs, ours.worstBlockMs, ' ms'],
  ];
  return all.flatMap(([what, most, was, unit]) => (most === undefined ? [] : [{ what, most, was, unit }]));
}

function throttled({ throttled, requests }: Row): number {
  return (100 * throttled) / requests;
}

/** How many are in one of the lists and not in the other. */
function differences(some: readonly string[] = [], others: readonly string[]): number {
  const both = some.filter((each) => others.includes(each)).length;
  return some.length + others.length - 2 * both;
}

function figure(value: number | undefined, digits: number): string {
  return value === undefined || Number.isNaN(value) ? '–' : value.toFixed(digits);
}

/** What can be found. */
function sharesOf({ account, sickRegions = [] }: Workload): number {
  const made = account();
  const healthy = made.regions.filter(({ regionId }) => !sickRegions.includes(regionId));
  const images = healthy.flatMap(({ regionId }) => [...(made.images(regionId)?.values() ?? [])]);
  return images.reduce((sum, { shares }) => sum + shares.length, 0);
}

import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { startHost } from '../../host/startHost';
import { outDirectory } from '../../workbench/projectPaths';
import { newestVersion } from '../../workbench/versions';
import { bundle } from '../bundle';
import { printGoals } from '../goals';
import { median } from '../median';
import { print } from '../print';
import { runsOf } from '../runs';
import { table } from '../table';
import type { Activation } from './activationSuite';
import type { activationTimes, OwnerTimes } from './activationTimes';

const ours = 'ecs-image-sharing.ecs-image-sharing';
const yardstick = 'vscode.merge-conflict';
const measuredIds = [ours, yardstick, 'vscode.git'] as const;

type Figures = Readonly<Record<keyof Activation, number>>;

/**
 * Loading and `activate()` in the host of the newest VS Code, as its own performance view tells, beside two built-in
 * extensions. Whichever comes first in a host pays for what the others find warm, so each is the first in one of its own.
 */
export async function benchActivation(short: boolean): Promise<void> {
  const suite = await bundle('activationSuite', `export * from './activationSuite';`, __dirname, {
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['vscode'],
  });
  const out = join(outDirectory, 'bench', 'activation.json');
  const activate = async <T>(id: string, environment: Readonly<Record<string, string>> = {}): Promise<T> => {
    await rm(out, { force: true });
    await startHost(newestVersion, suite, { TEST_IN: id, TEST_OUT: out, ...environment });
    return JSON.parse(await readFile(out, 'utf8')) as T;
  };
  const found = new Map<string, Figures>();
  for (const id of measuredIds) {
    const runs: Activation[] = [];
    for (let run = 0; run < runsOf(short); run += 1) {
      runs.push(await activate<Activation>(id));
    }
    const middle = (key: keyof Activation) => median(runs.map((activation) => activation[key]));
    found.set(id, { loadMs: middle('loadMs'), activateMs: middle('activateMs'), finishMs: middle('finishMs') });
  }
  print(`\nActivation in VS Code ${newestVersion}, each the first in its host\n`);
  const rows = [...found].map(([id, { loadMs, activateMs, finishMs }]) => [id, loadMs, activateMs, finishMs]);
  print(table(['', 'load code ms', 'activate() ms', 'until resolved ms'], rows));
  const [our, theirs] = [found.get(ours), found.get(yardstick)];
  if (our && theirs) {
    const loaded = ({ loadMs, activateMs }: Figures) => loadMs + activateMs;
    printGoals([
      { what: 'activate()', most: 5, was: our.activateMs, unit: ' ms' },
      { what: `activate() beside that of ${yardstick}`, most: theirs.activateMs, was: our.activateMs, unit: ' ms' },
      { what: 'loading the code and activate(), likewise', most: loaded(theirs), was: loaded(our), unit: ' ms' },
    ]);
  }
  // The others are active before anybody can watch them.
  printProfile(await activate(ours, { TEST_PROFILE: 'true' }));
}

function printProfile({ loading, activating }: ReturnType<typeof activationTimes>): void {
  const sum = (times: OwnerTimes) => Object.values(times).reduce<number>((total, ms = 0) => total + ms, 0);
  const owners = [...new Set([loading, activating].flatMap((times) => Object.keys(times)))].sort();
  const rows = owners.map((owner) => [owner, ...[loading, activating].map((times) => (times[owner] ?? 0).toFixed(1))]);
  print('\nWhere the time of ours goes, ms of processor time, in one profiled run, which is slower\n');
  print(
    table(
      ['whose code', 'loading', 'activate()'],
      [...rows, ['together', sum(loading).toFixed(1), sum(activating).toFixed(1)]],
    ),
  );
}

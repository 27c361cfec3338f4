import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { startHost } from '../../host/startHost';
import { outDirectory } from '../../workbench/projectPaths';
import { newestVersion } from '../../workbench/versions';
import { bundle } from '../bundle';
import { median } from '../median';
import { print } from '../print';
import { table } from '../table';
import type { Activation } from './activationSuite';

const measuredIds = ['ecs-image-sharing.ecs-image-sharing', 'vscode.merge-conflict', 'vscode.git'] as const;

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
  const rows: [string, ...number[]][] = [];
  for (const id of measuredIds) {
    const runs: Activation[] = [];
    for (let run = 0; run < (short ? 1 : 5); run += 1) {
      await rm(out, { force: true });
      await startHost(newestVersion, suite, { TEST_IN: id, TEST_OUT: out });
      runs.push(JSON.parse(await readFile(out, 'utf8')) as Activation);
    }
    const figures = [
      runs.map(({ loadMs }) => loadMs),
      runs.map(({ activateMs }) => activateMs),
      runs.map(({ finishMs }) => finishMs),
    ];
    rows.push([id, ...figures.map(median)]);
  }
  print(`\nActivation in VS Code ${newestVersion}, each the first in its host\n`);
  print(table(['', 'load code ms', 'activate() ms', 'until resolved ms'], rows));
}

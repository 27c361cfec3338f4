import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startHost } from '../../host/startHost';
import { outDirectory } from '../../workbench/projectPaths';
import { newestVersion } from '../../workbench/versions';
import { bundle } from '../bundle';
import { median } from '../median';
import { print } from '../print';
import { table } from '../table';
import type { Activation } from './activationSuite';

/** Loading and `activate()` in the host of the newest VS Code, as its own performance view tells, beside two built-in extensions. */
export async function benchActivation(short: boolean): Promise<void> {
  const suite = await bundle('activationSuite', `export * from './activationSuite';`, __dirname, {
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['vscode'],
  });
  const out = join(outDirectory, 'bench', 'activation.json');
  const runs: Readonly<Record<string, Activation>>[] = [];
  for (let run = 0; run < (short ? 1 : 5); run += 1) {
    await startHost(newestVersion, suite, { TEST_OUT: out });
    runs.push((JSON.parse(await readFile(out, 'utf8')) as { found: Record<string, Activation> }).found);
  }
  print(`\nActivation in VS Code ${newestVersion}\n`);
  print(
    table(
      ['', 'load code ms', 'activate ms'],
      Object.keys(runs[0] ?? {}).map((id) => [
        id,
        ...(['loadMs', 'activateMs'] as const).map((key) => median(runs.map((run) => run[id]?.[key] ?? Number.NaN))),
      ]),
    ),
  );
}

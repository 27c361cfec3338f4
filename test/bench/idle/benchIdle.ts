import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { accountOfSize } from '../../../src/sample/madeUpAccount';
import { startHost } from '../../host/startHost';
import { defaultKey } from '../../simulator/keys';
import { Simulator } from '../../simulator/simulator';
import { addKey } from '../../ui/addKey';
import { closeShared } from '../../ui/shared';
import { Workbench } from '../../ui/workbench';
import { outDirectory } from '../../workbench/projectPaths';
import { newestVersion } from '../../workbench/versions';
import { bundle } from '../bundle';
import { median } from '../median';
import { print } from '../print';
import { table } from '../table';
import type { Idle } from './idleSuite';

/** A minute in which nobody does anything, with the views open: the extension host beside one without the extension. */
export async function benchIdle(short: boolean): Promise<void> {
  const waitMs = short ? 5000 : 60_000;
  const runs = short ? 1 : 5;
  const suite = await bundle('idleSuite', `export * from './idleSuite';`, __dirname, {
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['vscode'],
  });
  const rows: [string, number, string][] = [];
  for (const who of ['with', 'without']) {
    const found: Idle[] = [];
    for (let run = 0; run < runs; run += 1) {
      found.push(await idle(suite, who, waitMs));
    }
    const timers = [0, 1].map((end) => median(found.map((each) => each.timers[end] ?? Number.NaN)));
    rows.push([`${who} the extension`, median(found.map(({ cpuMs }) => cpuMs)), timers.join(' → ')]);
  }
  print(`\nIdle for ${waitMs / 1000} s in the host of VS Code ${newestVersion}\n`);
  print(
    table(
      ['', 'CPU ms', 'timers'],
      rows.map(([name, cpuMs, timers]) => [name, cpuMs.toFixed(0), timers]),
    ),
  );
  print(`\nrequests while a profile's images are shown: ${await requests(waitMs)}`);
}

async function idle(suite: string, who: string, waitMs: number): Promise<Idle> {
  const out = join(outDirectory, 'bench', 'idle.json');
  await startHost(newestVersion, suite, { TEST_IN: who, TEST_OUT: out, TEST_WAIT: String(waitMs) });
  return JSON.parse(await readFile(out, 'utf8')) as Idle;
}

async function requests(waitMs: number): Promise<number> {
  const simulator = await Simulator.start({ account: accountOfSize({ regions: 2, imagesPerRegion: 5, sharees: 1 }) });
  const workbench = await Workbench.open({ settings: { 'ecsImageSharing.endpoint': simulator.url } });
  try {
    await workbench.images.show();
    await addKey(workbench, defaultKey, 'Bench');
    await workbench.images.expand(new RegExp(`^Region .*${simulator.account.regions[0]?.regionId}`));
    await workbench.images
      .item(/^Image/)
      .first()
      .waitFor();
    simulator.recorder.clear();
    await delay(waitMs);
    return simulator.requests.length;
  } finally {
    await workbench.close();
    await simulator.close();
    await closeShared();
  }
}

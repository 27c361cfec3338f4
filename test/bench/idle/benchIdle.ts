import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { startHost } from '../../host/startHost';
import { accountOfSize } from '../../simulator/accountOfSize';
import { defaultKey } from '../../simulator/keys';
import { Simulator } from '../../simulator/simulator';
import { addKey } from '../../ui/addKey';
import { closeShared } from '../../ui/shared';
import { Workbench } from '../../ui/workbench';
import { outDirectory } from '../../workbench/projectPaths';
import { newestVersion } from '../../workbench/versions';
import { bundle } from '../bundle';
import { printGoals } from '../goals';
import { median } from '../median';
import { print } from '../print';
import { runsOf } from '../runs';
import { table } from '../table';
import type { Idle } from './idleSuite';

/** A minute in which nobody does anything, with the views open: the extension host beside one without the extension. */
export async function benchIdle(short: boolean): Promise<void> {
  const waitMs = short ? 5000 : 60_000;
  const suite = await bundle('idleSuite', `export * from './idleSuite';`, __dirname, {
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['vscode'],
  });
  const [ours, bare]: [Idle[], Idle[]] = [[], []];
  for (const [who, found] of [
    ['with', ours],
    ['without', bare],
  ] as const) {
    for (let run = 0; run < runsOf(short); run += 1) {
      found.push(await idle(suite, who, waitMs));
    }
  }
  print(`\nIdle for ${waitMs / 1000} s in the host of VS Code ${newestVersion}\n`);
  print(
    table(
      ['', 'CPU ms', 'timers'],
      [
        ['with the extension', cpuOf(ours).toFixed(0), `${timersOf(ours, 0)} → ${timersOf(ours, 1)}`],
        ['without the extension', cpuOf(bare).toFixed(0), `${timersOf(bare, 0)} → ${timersOf(bare, 1)}`],
      ],
    ),
  );
  printGoals([
    { what: "requests while a profile's images are shown (1 run)", most: 0, was: await requests(waitMs) },
    { what: 'timers that wait at the end, as without the extension', most: timersOf(bare, 1), was: timersOf(ours, 1) },
    {
      what: 'CPU, as in some run without the extension',
      most: Math.max(...bare.map(({ cpuMs }) => cpuMs)),
      was: cpuOf(ours),
      unit: ' ms',
    },
  ]);
}

function cpuOf(found: readonly Idle[]): number {
  return median(found.map(({ cpuMs }) => cpuMs));
}

/** How many waited when the time began, or when it ended. */
function timersOf(found: readonly Idle[], end: 0 | 1): number {
  return median(found.map(({ timers }) => timers[end]));
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

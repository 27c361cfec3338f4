import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startHost } from '../../host/startHost';
import { accountOfSize } from '../../simulator/accountOfSize';
import { Simulator } from '../../simulator/simulator';
import { outDirectory } from '../../workbench/projectPaths';
import { newestVersion } from '../../workbench/versions';
import { bundle, shippedOptions } from '../bundle';
import { printGoals } from '../goals';
import { median } from '../median';
import { print } from '../print';
import { runsOf } from '../runs';
import { table } from '../table';
import type { TreeFigures, TreeInput } from './treeSuite';

const largeImages = 5000;
const sharedImages = 40;

/** Expanding an image beside the bare call, and a region with thousands of images, in the host of the newest VS Code. */
export async function benchTree(short: boolean): Promise<void> {
  const account = accountOfSize({
    regions: 2,
    imagesPerRegion: (region) => (region === 0 ? sharedImages : largeImages),
    sharees: () => 100,
  });
  const [shared = '', large = ''] = account.regions.map(({ regionId }) => regionId);
  const simulator = await Simulator.start({ account });
  simulator.faults.add({ kind: 'latency', ms: 50 });
  const options = { ...(await shippedOptions()), external: ['vscode'] };
  const suite = await bundle('treeSuite', `export * from './treeSuite';`, __dirname, options);
  const out = join(outDirectory, 'bench', 'tree.json');
  const input: TreeInput = {
    url: simulator.url,
    shared: { regionId: shared, imageIds: [...(account.images(shared)?.keys() ?? [])] },
    largeRegionId: large,
  };
  const runs: TreeFigures[] = [];
  try {
    for (let run = 0; run < runsOf(short); run += 1) {
      await startHost(newestVersion, suite, { TEST_IN: JSON.stringify(input), TEST_OUT: out });
      runs.push(JSON.parse(await readFile(out, 'utf8')) as TreeFigures);
    }
  } finally {
    await simulator.close();
  }
  report(runs);
}

function report(runs: readonly TreeFigures[]): void {
  const middle = (figure: (run: TreeFigures) => number) => median(runs.map(figure));
  const ms = (figure: (run: TreeFigures) => number) => middle(figure).toFixed(1);
  print(`\nTree in the host of VS Code ${newestVersion}, 50 ms latency\n`);
  print(
    table(
      ['', 'median ms', '95th percentile ms'],
      [
        ['expand an image, 100 rows', ms(({ expand }) => median(expand)), ms(({ expand }) => late(expand))],
        ['bare pop-core call', ms(({ bare }) => median(bare)), ms(({ bare }) => late(bare))],
      ],
    ),
  );
  print(
    `\n${table(
      [`region with ${largeImages.toLocaleString('en')} images`, 'ms', 'event loop blocked ms'],
      [
        ['Load All', ms(({ loadAll }) => loadAll), ms(({ loadAllBlocked }) => loadAllBlocked)],
        ['Refresh', ms(({ refresh }) => refresh), ms(({ refreshBlocked }) => refreshBlocked)],
      ],
    )}`,
  );
  const above = middle(({ expand, bare }) => late(expand) - late(bare));
  const filterKey = middle(({ filterKeys }) => Math.max(...filterKeys));
  printGoals([
    { what: 'expand an image, above the bare call, 95th percentile', most: 10, was: above, unit: ' ms' },
    { what: 'memory of the region', most: 60, was: middle(({ memory }) => memory), unit: ' MB' },
    {
      what: 'event loop blocked by Load All',
      most: 50,
      was: middle(({ loadAllBlocked }) => loadAllBlocked),
      unit: ' ms',
    },
    {
      what: 'event loop blocked by Refresh',
      most: 50,
      was: middle(({ refreshBlocked }) => refreshBlocked),
      unit: ' ms',
    },
    { what: 'a key typed into the filter, the slowest', most: 16, was: filterKey, unit: ' ms' },
  ]);
}

function late(figures: readonly number[]): number {
  return [...figures].sort((a, b) => a - b)[Math.ceil(figures.length * 0.95) - 1] ?? Number.NaN;
}

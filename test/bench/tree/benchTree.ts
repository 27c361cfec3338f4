import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { accountOfSize } from '../../../src/sample/madeUpAccount';
import { startHost } from '../../host/startHost';
import { Simulator } from '../../simulator/simulator';
import { outDirectory } from '../../workbench/projectPaths';
import { newestVersion } from '../../workbench/versions';
import { bundle, shippedOptions } from '../bundle';
import { median } from '../median';
import { print } from '../print';
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
    for (let run = 0; run < (short ? 1 : 5); run += 1) {
      await startHost(newestVersion, suite, { TEST_IN: JSON.stringify(input), TEST_OUT: out });
      runs.push(JSON.parse(await readFile(out, 'utf8')) as TreeFigures);
    }
  } finally {
    await simulator.close();
  }
  report(runs);
}

function report(runs: readonly TreeFigures[]): void {
  const middle = (figure: (run: TreeFigures) => number) => median(runs.map(figure)).toFixed(1);
  print(`\nTree in the host of VS Code ${newestVersion}, 50 ms latency\n`);
  print(
    table(
      ['', 'median ms', '95th percentile ms'],
      [
        ['expand an image, 100 rows', middle(({ expand }) => median(expand)), middle(({ expand }) => late(expand))],
        ['bare pop-core call', middle(({ bare }) => median(bare)), middle(({ bare }) => late(bare))],
      ],
    ),
  );
  print(
    `\n${table(
      [`region with ${largeImages.toLocaleString('en')} images`, 'ms', 'event loop blocked ms'],
      [
        ['Load All', middle(({ loadAll }) => loadAll), middle(({ loadAllBlocked }) => loadAllBlocked)],
        ['Refresh', middle(({ refresh }) => refresh), middle(({ refreshBlocked }) => refreshBlocked)],
      ],
    )}\n\nmemory of the region: ${middle(({ memory }) => memory)} MB; a key typed into the filter: ${middle(({ filterKeys }) => median(filterKeys))} ms, at most ${middle(({ filterKeys }) => Math.max(...filterKeys))} ms`,
  );
}

function late(figures: readonly number[]): number {
  return [...figures].sort((a, b) => a - b)[Math.ceil(figures.length * 0.95) - 1] ?? Number.NaN;
}

import { fork } from 'node:child_process';
import { once } from 'node:events';
import { accountOfSize } from '../../../src/sample/madeUpAccount';
import { Simulator } from '../../simulator/simulator';
import { bundle, shippedOptions } from '../bundle';
import { answerOf } from '../childAnswer';
import { median } from '../median';
import { print } from '../print';
import { table } from '../table';
import type { Measured } from './requestProcess';

const contenders = { ours: './ours', 'pop-core': './popCore', 'bare signed request': './bare', SDK: './sdk' } as const;

/** The first request of a session, and what one more costs: ours, raw pop-core, the floor, the official SDK. */
export async function benchRequests(short: boolean): Promise<void> {
  const account = accountOfSize({ regions: 1, imagesPerRegion: 1, sharees: () => 10 });
  const [regionId = ''] = account.regions.map((region) => region.regionId);
  const [imageId = ''] = account.images(regionId)?.keys() ?? [];
  const simulator = await Simulator.start({ account });
  const process = await bundle('requestProcess', `import './requestProcess';`, __dirname);
  const rows: (readonly [string, Measured])[] = [];
  try {
    for (const [name, module] of Object.entries(contenders)) {
      const options = name === 'ours' ? await shippedOptions() : undefined;
      const program = await bundle(`request-${module.slice(2)}`, `export * from '${module}';`, __dirname, options);
      const runs: Measured[] = [];
      for (let run = 0; run < (short ? 1 : 5); run += 1) {
        const child = fork(process, [program, simulator.url, regionId, imageId]);
        runs.push(await answerOf<Measured>(child));
        await once(child, 'exit');
        simulator.recorder.clear();
      }
      const middle = (key: keyof Measured) => median(runs.map((measured) => measured[key]));
      rows.push([name, { firstMs: middle('firstMs'), cpuMs: middle('cpuMs') }]);
    }
  } finally {
    await simulator.close();
  }
  const popCore = rows.find(([name]) => name === 'pop-core')?.[1].cpuMs ?? Number.NaN;
  print('\nRequests: one page of 10 accounts, no latency, 20 at a time\n');
  print(
    table(
      ['', 'first request ms', 'CPU ms a request', '÷ pop-core'],
      rows.map(([name, { firstMs, cpuMs }]) => [
        name,
        firstMs.toFixed(0),
        cpuMs.toFixed(3),
        (cpuMs / popCore).toFixed(2),
      ]),
    ),
  );
}

import { fork } from 'node:child_process';
import { once } from 'node:events';
import { accountOfSize } from '../../simulator/accountOfSize';
import { Simulator } from '../../simulator/simulator';
import { bundle, shippedOptions } from '../bundle';
import { answerOf } from '../childAnswer';
import { printGoals } from '../goals';
import { median } from '../median';
import { print } from '../print';
import { runsOf } from '../runs';
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
  const found = new Map<string, Measured>();
  try {
    for (const [name, module] of Object.entries(contenders)) {
      const options = name === 'ours' ? await shippedOptions() : undefined;
      const program = await bundle(`request-${module.slice(2)}`, `export * from '${module}';`, __dirname, options);
      const runs: Measured[] = [];
      for (let run = 0; run < runsOf(short); run += 1) {
        const child = fork(process, [program, simulator.url, regionId, imageId]);
        runs.push(await answerOf<Measured>(child));
        await once(child, 'exit');
        simulator.recorder.clear();
      }
      const middle = (key: keyof Measured) => median(runs.map((measured) => measured[key]));
      found.set(name, { firstMs: middle('firstMs'), cpuMs: middle('cpuMs') });
    }
  } finally {
    await simulator.close();
  }
  const of = (name: keyof typeof contenders) => found.get(name) ?? { firstMs: Number.NaN, cpuMs: Number.NaN };
  const [ours, popCore, floor, sdk] = [of('ours'), of('pop-core'), of('bare signed request'), of('SDK')];
  print('\nRequests: one page of 10 accounts, no latency, 20 at a time\n');
  print(
    table(
      ['', 'first request ms', 'CPU ms a request', '÷ pop-core', '÷ bare'],
      [...found].map(([name, { firstMs, cpuMs }]) => [
        name,
        firstMs.toFixed(0),
        cpuMs.toFixed(3),
        (cpuMs / popCore.cpuMs).toFixed(2),
        (cpuMs / floor.cpuMs).toFixed(2),
      ]),
    ),
  );
  printGoals([
    { what: "first request of a session ÷ the SDK's", most: 0.25, was: ours.firstMs / sdk.firstMs },
    { what: "CPU a request ÷ pop-core's", most: 1.15, was: ours.cpuMs / popCore.cpuMs },
  ]);
}

import { accountOfSize } from '../../simulator/accountOfSize';
import { Simulator } from '../../simulator/simulator';
import { printGoals } from '../goals';
import { median } from '../median';
import { print } from '../print';
import { inTurn, runsOf } from '../runs';
import { table } from '../table';
import { type Contender, contenders, Measuring } from './measuring';
import { printProfiles, type Times } from './printProfiles';
import type { Measured } from './requestProcess';

/** The first request of a session, and what one more costs: ours, raw pop-core, the floor, the official SDK. */
export async function benchRequests(short: boolean): Promise<void> {
  const account = accountOfSize({ regions: 1, imagesPerRegion: 1, sharees: () => 10 });
  const [regionId = ''] = account.regions.map((region) => region.regionId);
  const [imageId = ''] = account.images(regionId)?.keys() ?? [];
  const simulator = await Simulator.start({ account });
  const found = new Map<string, Measured>();
  const profiles = new Map<string, Times>();
  try {
    const measuring = await Measuring.of([simulator.url, regionId, imageId]);
    const measure = async (name: Contender) => {
      const measured = await measuring.run(name);
      simulator.recorder.clear();
      return measured;
    };
    // The server's first answers are slow, whoever asks for them.
    await measure('pop-core');
    const runs = new Map<Contender, Measured[]>(contenders.map((name) => [name, []]));
    for (let run = 0; run < runsOf(short); run += 1) {
      for (const name of inTurn(contenders, run)) {
        runs.get(name)?.push(await measure(name));
      }
    }
    for (const [name, measured] of runs) {
      const middle = (key: 'firstMs' | 'cpuMs') => median(measured.map((each) => each[key]));
      found.set(name, { firstMs: middle('firstMs'), cpuMs: middle('cpuMs') });
    }
    for (const name of contenders) {
      profiles.set(name, await measuring.profile(name));
      simulator.recorder.clear();
    }
  } finally {
    await simulator.close();
  }
  const of = (name: Contender) => found.get(name) ?? { firstMs: Number.NaN, cpuMs: Number.NaN };
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
  printProfiles(profiles);
}

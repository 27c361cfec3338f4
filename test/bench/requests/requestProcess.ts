import { type Profiler, Session } from 'node:inspector/promises';
import { type MakeAsker, requests } from './asker';

export interface Measured {
  /** From before the library is loaded to the first answer. */
  readonly firstMs: number;
  /** Processor time of each request after those that warm up, 20 at a time. */
  readonly cpuMs: number;
  /** Where that time went; measuring this slows everything down. */
  readonly profile?: Profiler.Profile;
}

const warmUp = 500;
const atOnce = 20;

/** Measures one contender, whose program is loaded here and not before. */
async function main([program = '', url = '', regionId = '', imageId = '', profiled]: readonly string[]): Promise<void> {
  const started = performance.now();
  const { asker } = require(program) as { asker: MakeAsker };
  const ask = asker(url, regionId, imageId);
  await ask();
  const firstMs = performance.now() - started;
  await many(ask, warmUp);
  const run = () => many(ask, requests);
  const before = process.cpuUsage();
  const profile = profiled ? await profileOf(run) : void (await run());
  const { user, system } = process.cpuUsage(before);
  const measured: Measured = { firstMs, cpuMs: (user + system) / 1000 / requests, ...(profile && { profile }) };
  process.send?.(measured, () => process.disconnect?.());
}

async function profileOf(run: () => Promise<void>): Promise<Profiler.Profile> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 250 });
  await session.post('Profiler.start');
  await run();
  const { profile } = await session.post('Profiler.stop');
  return profile;
}

async function many(ask: () => Promise<number>, times: number): Promise<void> {
  let left = times;
  const worker = async () => {
    while (left > 0) {
      left -= 1;
      await ask();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});

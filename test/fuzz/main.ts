import { parseArgs } from 'node:util';
import { table } from '../bench/table';
import { targets } from './targets';

/** `npm run fuzz [-- --seed N]`: feeds everything that reads what others wrote with made-up input, and counts it. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { seed: { type: 'string' } } });
  const seed = values.seed === undefined ? Date.now() % 2 ** 31 : Number(values.seed);
  const rows: (readonly string[])[] = [];
  for (const { name, runs, fuzz } of targets) {
    let inputs = 0;
    const started = performance.now();
    const failure = await fuzz({ numRuns: runs.full, seed }, (more) => {
      inputs += more;
    }).catch((error: unknown) => error);
    if (failure) {
      console.error(failure);
      process.exitCode = 1;
    }
    rows.push([name, inputs.toLocaleString('en'), seconds(started), failure ? 'harmed' : 'stood']);
  }
  console.log(table(['Target', 'Inputs', 'Seconds', 'Outcome'], rows));
  console.log(`\nSeed ${seed}`);
}

function seconds(started: number): string {
  return ((performance.now() - started) / 1000).toFixed(1);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

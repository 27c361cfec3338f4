import { parseArgs } from 'node:util';
import { benchActivation } from './activation/benchActivation';
import { benchIdle } from './idle/benchIdle';
import { benchPages } from './pages/benchPages';
import { keep } from './print';
import { benchRequests } from './requests/benchRequests';
import { benchSize } from './size/benchSize';
import { benchSweep } from './sweep/benchSweep';
import { benchTree } from './tree/benchTree';

const benchmarks: Readonly<Record<string, (short: boolean, only?: string) => Promise<void>>> = {
  size: benchSize,
  activation: benchActivation,
  requests: benchRequests,
  tree: benchTree,
  pages: benchPages,
  sweep: benchSweep,
  idle: benchIdle,
};

/**
 * `npm run bench [-- name…] [-- --short] [-- --only=B]`: measures beside a yardstick in the same run, and tells which
 * goals were met. Whole runs are kept in `results`. `--only` names the workloads, by how their names begin.
 */
async function main(): Promise<void> {
  const options = { short: { type: 'boolean', default: false }, only: { type: 'string' } } as const;
  const { values, positionals: names } = parseArgs({ allowPositionals: true, options });
  const { short, only } = values;
  const unknown = names.filter((name) => !Object.hasOwn(benchmarks, name));
  if (unknown.length > 0) {
    throw new RangeError(`No benchmark ${unknown.join(', ')}: there are ${Object.keys(benchmarks).join(', ')}.`);
  }
  for (const [name, run] of Object.entries(benchmarks)) {
    if (names.length === 0 || names.includes(name)) {
      await run(short, only);
      if (!short && only === undefined) {
        await keep(name);
      }
    }
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof RangeError ? error.message : error);
  process.exitCode = 1;
});

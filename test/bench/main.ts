import { benchActivation } from './activation/benchActivation';
import { benchIdle } from './idle/benchIdle';
import { benchPages } from './pages/benchPages';
import { keep } from './print';
import { benchRequests } from './requests/benchRequests';
import { benchSweep } from './sweep/benchSweep';
import { benchTree } from './tree/benchTree';

const benchmarks: Readonly<Record<string, (short: boolean, only?: string) => Promise<void>>> = {
  activation: benchActivation,
  requests: benchRequests,
  tree: benchTree,
  pages: benchPages,
  sweep: benchSweep,
  idle: benchIdle,
};

/**
 * `npm run bench [-- name…] [-- --short] [-- --only=B]`: measures beside a yardstick in the same run, and judges nothing. Whole runs
 * are kept in `results`.
 * `--only` names the workloads, by how their names begin.
 */
async function main(): Promise<void> {
  const short = process.argv.includes('--short');
  const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice('--only='.length);
  const names = process.argv.slice(2).filter((name) => !name.startsWith('-'));
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
  console.error(error);
  process.exitCode = 1;
});

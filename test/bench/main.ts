import { benchSweep } from './sweep/benchSweep';

const benchmarks: Readonly<Record<string, (short: boolean, only?: string) => Promise<void>>> = { sweep: benchSweep };

/**
 * `npm run bench [-- name…] [-- --short] [-- --only=B]`: measures beside a yardstick in the same run, and judges nothing.
 * `--only` names the workloads, by how their names begin.
 */
async function main(): Promise<void> {
  const short = process.argv.includes('--short');
  const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice('--only='.length);
  const names = process.argv.slice(2).filter((name) => !name.startsWith('-'));
  for (const [name, run] of Object.entries(benchmarks)) {
    if (names.length === 0 || names.includes(name)) {
      await run(short, only);
    }
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

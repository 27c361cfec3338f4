import { benchSweep } from './sweep/benchSweep';

const benchmarks: Readonly<Record<string, (short: boolean) => Promise<void>>> = { sweep: benchSweep };

/** `npm run bench [-- name…] [-- --short]`: measures beside a yardstick in the same run, and judges nothing. */
async function main(): Promise<void> {
  const short = process.argv.includes('--short');
  const names = process.argv.slice(2).filter((name) => !name.startsWith('-'));
  for (const [name, run] of Object.entries(benchmarks)) {
    if (names.length === 0 || names.includes(name)) {
      await run(short);
    }
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

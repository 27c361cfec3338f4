import { matrix, type Row, tryAll } from './matrix';
import type { Outcome } from './tryFault';
import { verdict } from './verdict';

/** `npm run faults`: tries each task with each fault and prints what came of it, as a table in Markdown. */
async function main(): Promise<void> {
  let unhandled = 0;
  process.on('unhandledRejection', (reason) => {
    unhandled += 1;
    console.error('Unhandled rejection:', reason);
  });
  const started = performance.now();
  const outcomes = await tryAll(matrix);
  const head = ['Fault', 'Asked', 'Kind', 'Sent', 'Said', 'Stays', 'Retry by hand', 'As it must be'];
  const rows = matrix.map((row, at) => cells(row, outcomes[at] ?? new Error('not tried')));
  for (const line of [head, head.map(() => '---'), ...rows]) {
    console.log(`| ${line.join(' | ')} |`);
  }
  const wrong = rows.filter((row) => row.at(-1) !== 'yes').length;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`\n${rows.length} rows, ${wrong} not as they must be, ${unhandled} unhandled rejections, ${seconds} s`);
  process.exitCode = wrong + unhandled > 0 ? 1 : 0;
}

function cells(row: Row, outcome: Outcome | Error): string[] {
  const { fault, task } = row;
  const faults = verdict(row, outcome).join('; ') || 'yes';
  if (outcome instanceof Error) {
    return [fault.name, task, '–', '–', '–', '–', '–', faults];
  }
  const { kind = '–', message = '–', sent, shown, whole } = outcome;
  const [before, during, after] = shown;
  const stays = during === undefined ? 'no list' : `${during} of ${before} entries`;
  const retry =
    after === undefined ? (whole[1] ? 'answered' : 'fails') : `${after} entries${whole[1] ? ', whole' : ''}`;
  return [fault.name, task, kind, String(sent), message.replaceAll('|', '\\|'), stays, retry, faults];
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

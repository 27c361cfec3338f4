import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { table } from './table';

const goalHead = /^\| goal +\| +at most +\|/;

/** Writes `README.md` into the folder of results: every goal of every kept benchmark in one table. */
export async function summarise(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md') && name !== 'README.md').sort();
  const rows: string[][] = [];
  const machines = new Map<string, string[]>();
  for (const name of names) {
    const lines = (await readFile(join(folder, name), 'utf8')).split('\n');
    const link = `[${name.slice(0, -'.md'.length)}](${name})`;
    machines.set(lines[2] ?? '', [...(machines.get(lines[2] ?? '') ?? []), link]);
    rows.push(...goalsIn(lines).map((cells) => [...cells, link]));
  }
  const text = [
    '# What `npm run bench` measured',
    'The goals of the runs that are kept in this folder; each file holds the yardsticks of the same run.',
    ...[...machines].map(([facts, links]) => `${facts}: ${links.join(', ')}`),
    table(['goal', 'at most', 'was', 'verdict', 'figures'], rows),
  ];
  await writeFile(join(folder, 'README.md'), `${text.join('\n\n')}\n`);
}

/** The rows of all tables of goals. */
function goalsIn(lines: readonly string[]): string[][] {
  return lines.flatMap((line, head) => {
    if (!goalHead.test(line)) {
      return [];
    }
    const rows = lines.slice(head + 2);
    const end = rows.findIndex((row) => !row.startsWith('|'));
    return rows.slice(0, end).map((row) =>
      row
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );
  });
}

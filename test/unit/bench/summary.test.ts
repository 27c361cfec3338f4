import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { goalCells } from '../../bench/goals';
import { summarise } from '../../bench/summary';
import { table } from '../../bench/table';

describe('the summary of kept benchmarks', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'results-'));
  });

  afterEach(() => rm(folder, { recursive: true }));

  const keep = (name: string, facts: string, ...tables: readonly string[]) =>
    writeFile(join(folder, `${name}.md`), `# ${name}\n\n${facts}\n${tables.map((each) => `\n${each}\n`).join('')}`);
  const goals = (...what: readonly string[]) =>
    table(
      ['goal', 'at most', 'was', 'verdict'],
      what.map((each) => goalCells({ what: each, most: 500_000, was: 500_007, unit: ' ms' })),
    );

  it('has every goal of every file once, with its file, and no other table', async () => {
    await keep('tree', 'Monday', table(['', 'ms'], [['Load All', 3]]), goals('opens', 'reads'), goals('filters'));
    await keep('size', 'Tuesday', goals('weighs'));
    await summarise(folder);
    await summarise(folder);
    const lines = (await readFile(join(folder, 'README.md'), 'utf8'))
      .split('\n')
      .filter((line) => line.startsWith('|'));
    assert.deepEqual(
      lines.slice(2).map((line) => line.split('|').map((cell) => cell.trim())),
      [
        ['', 'weighs', '500,000 ms', '500,007 ms', 'missed by 7 ms', '[size](size.md)', ''],
        ['', 'opens', '500,000 ms', '500,007 ms', 'missed by 7 ms', '[tree](tree.md)', ''],
        ['', 'reads', '500,000 ms', '500,007 ms', 'missed by 7 ms', '[tree](tree.md)', ''],
        ['', 'filters', '500,000 ms', '500,007 ms', 'missed by 7 ms', '[tree](tree.md)', ''],
      ],
    );
  });

  it('names each machine and day once, with what was measured then', async () => {
    await keep('size', 'Monday', goals('weighs'));
    await keep('sweep', 'Tuesday', goals('sweeps'));
    await keep('tree', 'Monday', goals('opens'));
    await summarise(folder);
    const text = await readFile(join(folder, 'README.md'), 'utf8');
    assert.match(text, /^Monday: \[size\]\(size\.md\), \[tree\]\(tree\.md\)$/m);
    assert.match(text, /^Tuesday: \[sweep\]\(sweep\.md\)$/m);
  });
});

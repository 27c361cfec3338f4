import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeChunks } from '../../../src/report/writeChunks';

describe('writing a report piece by piece', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'report-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('writes all of it', async () => {
    await writeChunks(join(folder, 'a.csv'), pieces(), new AbortController().signal);
    assert.equal(await readFile(join(folder, 'a.csv'), 'utf8'), 'one two ');
    assert.deepEqual(await readdir(folder), ['a.csv']);
  });

  it('leaves the old file, and nothing else, when it is cancelled or a piece fails', async () => {
    const file = join(folder, 'a.csv');
    await writeFile(file, 'old');
    const stop = new AbortController();
    await assert.rejects(
      writeChunks(
        file,
        pieces(() => stop.abort()),
        stop.signal,
      ),
    );
    const fail = () => {
      throw new Error('No.');
    };
    await assert.rejects(writeChunks(file, pieces(fail), new AbortController().signal), /No\./);
    assert.equal(await readFile(file, 'utf8'), 'old');
    assert.deepEqual(await readdir(folder), ['a.csv']);
  });
});

async function* pieces(between: () => void = () => {}): AsyncGenerator<string> {
  yield 'one ';
  between();
  yield 'two ';
}

import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeChunks } from '../../../src/webview/writeChunks';

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

  it('writes to a name as long as file systems allow', async () => {
    const name = `${'a'.repeat(251)}.csv`;
    await writeChunks(join(folder, name), pieces(), new AbortController().signal);
    assert.deepEqual(await readdir(folder), [name]);
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

  it('says why and leaves nothing where it cannot write: in place of a folder, or below a file', async () => {
    const file = join(folder, 'a.csv');
    const { signal } = new AbortController();
    await mkdir(file);
    await assert.rejects(writeChunks(file, pieces(), signal), { code: /^E[A-Z]+$/ });
    assert.deepEqual(await readdir(folder), ['a.csv']);
    assert.deepEqual(await readdir(file), []);
    await writeFile(join(file, 'b'), 'a file');
    await assert.rejects(writeChunks(join(file, 'b', 'c.csv'), pieces(), signal), { code: /^E[A-Z]+$/ });
    assert.equal(await readFile(join(file, 'b'), 'utf8'), 'a file');
  });
});

async function* pieces(between: () => void = () => {}): AsyncGenerator<string> {
  yield 'one ';
  between();
  yield 'two ';
}

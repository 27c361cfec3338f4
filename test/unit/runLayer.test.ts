import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Layer } from '../layers';
import { runLayer } from '../runLayer';

describe('a layer of the tests', () => {
  const quiet = { stdio: 'ignore', say: () => {} } as const;
  let folder: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'layer-'));
    await writeFile(join(folder, 'sound.js'), "it('passes', () => {});");
    await writeFile(join(folder, 'broken.js'), "it('fails', () => { throw new Error('broken'); });");
    const late = "const fs = require('node:fs'); const mark = __filename + '.mark'; const there = fs.existsSync(mark);";
    const test = "it('is late once', () => { fs.writeFileSync(mark, ''); if (!there) throw new Error('late'); });";
    await writeFile(join(folder, 'late.js'), `${late} ${test} it('passes too', () => {});`);
  });

  afterEach(() => rm(join(folder, 'late.js.mark'), { force: true }));

  after(() => rm(folder, { recursive: true }));

  it('counts what passes the second time once, and tells why it failed first', async () => {
    const { passed, failed, failures, passedAgain } = await runLayer(layerOf('sound.js', 'late.js'), {}, quiet);
    assert.deepEqual({ passed, failed, failures }, { passed: 3, failed: 0, failures: [] });
    assert.match(passedAgain.join('\n'), /^ {2}✗ is late once\n +Error: late/);
    assert.equal(passedAgain.length, 1);
  });

  it('fails by what fails twice, and tells it once', async () => {
    const { passed, failed, failures, passedAgain } = await runLayer(
      layerOf('sound.js', 'broken.js', 'late.js'),
      {},
      quiet,
    );
    assert.deepEqual({ passed, failed }, { passed: 3, failed: 1 });
    assert.match(failures.join('\n'), /^ {2}✗ fails\n +Error: broken/);
    assert.equal(passedAgain.length, 1);
  });

  it('fails at the first failure, where nothing may fail by chance', async () => {
    const { again: _, ...strict } = layerOf('sound.js', 'late.js');
    const { passed, failed } = await runLayer(strict, {}, quiet);
    assert.deepEqual({ passed, failed }, { passed: 2, failed: 1 });
  });

  it('fails when it has no test, and when it cannot run', async () => {
    assert.equal((await runLayer({ kind: 'ui', command: [process.execPath, '--version'] }, {}, quiet)).failed, 1);
    assert.equal((await runLayer({ kind: 'ui', command: [join(folder, 'missing')] }, {}, quiet)).failed, 1);
  });

  function layerOf(...names: string[]): Layer {
    const again = (files: readonly string[]): Layer['command'] => [
      process.execPath,
      'node_modules/mocha/bin/mocha.js',
      '--require=tsx/cjs',
      '--reporter=./test/countingReporter.ts',
      ...files,
    ];
    const files = names.map((name) => join(folder, name));
    return { kind: 'ui', command: again(files), again };
  }
});

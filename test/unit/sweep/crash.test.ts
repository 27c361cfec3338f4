import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { build } from 'esbuild';
import { SweepStore } from '../../../src/sweep/sweepStore';
import { sweep } from './madeUpSweeps';

describe('kept sweeps outlive', () => {
  let directory: string;
  before(async () => {
    directory = await mkdtemp(join(tmpdir(), 'crash-'));
    const entryPoints = ['savingProcess.ts', 'sweepingProcess.ts'].map((name) => join(__dirname, name));
    await build({ entryPoints, outdir: directory, bundle: true, platform: 'node', logLevel: 'error' });
  }).timeout(60_000);
  beforeEach(() => rm(join(directory, 'sweeps'), { recursive: true, force: true }));
  after(() => rm(directory, { recursive: true, force: true }));

  const saving = () => join(directory, 'savingProcess.js');
  const sweeping = () => join(directory, 'sweepingProcess.js');
  const store = () => new SweepStore(join(directory, 'sweeps'));

  it('a process that is killed while it writes: each that is there is whole, the last that was saved among them', async () => {
    const killTenTimes = async (folder: string) => {
      const kept = new SweepStore(folder);
      for (let kills = 0; kills < 10; kills += 1) {
        const when = kills % 3 === 0 ? 'sometime' : 'writing';
        const saved = await killedLater(spawn(process.execPath, [saving(), folder, when]), when === 'sometime');
        const all = await kept.kept('profile');
        assert.ok(all.includes(saved), `${saved} is lost`);
        for (const startedAt of all.slice(0, 2)) {
          assert.equal((await kept.read('profile', startedAt))?.startedAt, startedAt);
        }
      }
    };
    await Promise.all(['a', 'b', 'c'].map((name) => killTenTimes(join(directory, 'sweeps', name))));
  }).timeout(120_000);

  it('what was left half-written is cleared away, but not what another window writes now', async () => {
    await store().save('profile', sweep());
    const folder = join(directory, 'sweeps', 'profile');
    for (const [name, ageMs] of [
      ['old.part', 2 * 60 * 60_000],
      ['young.part', 1000],
    ] as const) {
      await writeFile(join(folder, name), 'half');
      const time = new Date(Date.now() - ageMs);
      await utimes(join(folder, name), time, time);
    }
    await store().save('profile', sweep({ startedAt: '2026-06-01T10:00:00.000Z' }));
    assert.deepEqual(
      (await readdir(folder)).filter((name) => name.endsWith('.part')),
      ['young.part'],
    );
  });

  // Elsewhere there is no limit to the size of a file that a process can be given.
  if (process.platform !== 'win32') {
    it('a full disk: the new result is there, that it is not kept is said, and the one before is whole', async () => {
      await store().save('profile', sweep());
      const command = `ulimit -f 1; exec "${process.execPath}" "${sweeping()}" "${join(directory, 'sweeps')}"`;
      const { stdout, stderr } = spawnSync('sh', ['-c', command], { encoding: 'utf8' });
      assert.deepEqual(JSON.parse(stdout || `"${stderr}"`), { images: 40, gaps: 0, notKept: 'EFBIG' });
      assert.deepEqual(await store().kept('profile'), [sweep().startedAt]);
      assert.deepEqual(await store().read('profile', sweep().startedAt), sweep());
      assert.equal((await readdir(join(directory, 'sweeps', 'profile'))).length, 1);
    });
  }

  it('a place that cannot be written: the new result is there, and that it is not kept is said', async () => {
    await writeFile(join(directory, 'sweeps'), 'a file where the folder should be');
    const { stdout } = spawnSync(process.execPath, [sweeping(), join(directory, 'sweeps')], { encoding: 'utf8' });
    const { images, notKept } = JSON.parse(stdout);
    assert.equal(images, 40);
    assert.match(notKept, /^(ENOTDIR|EEXIST|ENOENT)$/);
  });
});

/** When the process is dead, by our hand or its own: the last sweep that it told of. */
async function killedLater(child: ChildProcess, byUs: boolean): Promise<string> {
  let saved = '';
  const exited = once(child, 'exit');
  const lines = createInterface({ input: child.stdout ?? process.stdin });
  try {
    lines.on('line', (line) => {
      saved = line;
    });
    await Promise.race([once(lines, 'line'), exited]);
    await (byUs ? delay(randomInt(200)) : exited);
  } finally {
    child.kill('SIGKILL');
  }
  await exited;
  assert.notEqual(saved, '', 'it ended by itself');
  return saved;
}

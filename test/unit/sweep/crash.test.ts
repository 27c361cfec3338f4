import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SweepStore } from '../../../src/sweep/sweepStore';
import { buildProcesses, TellingProcess } from './childProcesses';
import { madeUpSession } from './madeUpSession';
import { sweep } from './madeUpSweeps';

describe('kept sweeps outlive', () => {
  let directory: string;
  before(async () => {
    directory = await mkdtemp(join(tmpdir(), 'crash-'));
    await buildProcesses(directory);
  }).timeout(60_000);
  beforeEach(() => rm(join(directory, 'sweeps'), { recursive: true, force: true }));
  after(() => rm(directory, { recursive: true, force: true }));

  const saving = () => join(directory, 'savingProcess.js');
  const sweeping = () => join(directory, 'sweepingProcess.js');
  const store = () => new SweepStore(join(directory, 'sweeps'));

  it('a process that is killed while it writes: each that is there is whole, the last that was saved among them', async () => {
    const killTenTimes = async (folder: string) => {
      const kept = new SweepStore(folder);
      for (let kills = 1; kills <= 10; kills += 1) {
        const when = kills % 3 === 1 ? 'sometime' : 'writing';
        const saved = await new TellingProcess(saving(), folder, when).killedLater(when === 'sometime');
        const all = await kept.kept('profile');
        assert.ok(all.includes(saved), `${saved} is lost`);
        assert.ok(all.length <= 11, `${all.length} are kept`);
        for (const startedAt of all.slice(0, kills === 10 ? all.length : 2)) {
          assert.equal((await kept.read('profile', startedAt))?.startedAt, startedAt);
        }
        const others = (await readdir(join(folder, 'profile'))).filter((name) => !name.endsWith('.sweep'));
        assert.ok(others.length <= kills, `${others.length} are left half-written`);
      }
    };
    await Promise.all(['a', 'b', 'c'].map((name) => killTenTimes(join(directory, 'sweeps', name))));
  }).timeout(120_000);

  it('a process that is killed while it sweeps: the next start has the sweep before, whole', async () => {
    for (let kills = 0; kills < 10; kills += 1) {
      const ended = await new TellingProcess(sweeping(), join(directory, 'sweeps'), 'on and on').killedLater(true);
      const { images, gaps, startedAt } = JSON.parse(ended);
      const next = madeUpSession(join(directory, 'sweeps'));
      await next.open();
      assert.deepEqual([next.result?.images.length, next.result?.gaps.length], [images, gaps]);
      assert.ok((next.result?.startedAt ?? '') >= startedAt, `${startedAt} is lost`);
    }
  }).timeout(60_000);

  it('two windows that keep theirs at once: all are whole, and the last ten are there', async () => {
    const folder = join(directory, 'sweeps');
    const windows = [1, 2].map(() => new TellingProcess(saving(), folder, 'sometime'));
    try {
      await Promise.all(windows.map((window) => window.hasTold(12)));
    } finally {
      await Promise.all(windows.map((window) => window.kill()));
    }
    const told = windows.flatMap((window) => window.told);
    const all = await store().kept('profile');
    // Each may have been killed before it cleared away the eleventh.
    assert.ok(all.length >= 10 && all.length <= 12, `${all.length} are kept`);
    for (const startedAt of [...new Set(told)].sort().slice(-10)) {
      assert.ok(all.includes(startedAt), `${startedAt} is lost`);
    }
    for (const startedAt of all) {
      assert.equal((await store().read('profile', startedAt))?.startedAt, startedAt);
    }
    await store().save('profile', sweep());
    assert.equal((await store().kept('profile')).length, 10);
  }).timeout(60_000);

  it('two windows that sweep at once: neither fails to keep its own, and each that is kept is whole', async () => {
    const folder = join(directory, 'sweeps');
    const windows = [1, 2].map(() => new TellingProcess(sweeping(), folder, 'on and on'));
    try {
      await Promise.all(windows.map((window) => window.hasTold(12)));
    } finally {
      await Promise.all(windows.map((window) => window.kill()));
    }
    const told = windows.map((window) => window.told.map((line) => JSON.parse(line)));
    for (const sweeps of told) {
      assert.ok(sweeps.length >= 12, `only ${sweeps.length} sweeps`);
      assert.deepEqual(new Set(sweeps.map(({ notKept }) => notKept)), new Set([null]));
    }
    const all = await store().kept('profile');
    // Each window may have kept one more than it could tell of.
    for (const startedAt of [...new Set(told.flat().map((each) => each.startedAt))].sort().slice(-8)) {
      assert.ok(all.includes(startedAt), `${startedAt} is lost`);
    }
    for (const startedAt of all) {
      const kept = await store().read('profile', startedAt);
      assert.deepEqual([kept?.startedAt, kept?.images.length, kept?.gaps.length], [startedAt, 40, 0]);
    }
    const next = madeUpSession(folder);
    await next.open();
    assert.equal(next.result?.startedAt, all[0]);
  }).timeout(60_000);

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
      const { images, notKept } = JSON.parse(stdout || `"${stderr}"`);
      assert.deepEqual({ images, notKept }, { images: 40, notKept: 'EFBIG' });
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

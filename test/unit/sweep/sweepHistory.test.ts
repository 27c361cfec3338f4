import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { SweepResult } from '../../../src/sweep/model';
import { SweepHistory } from '../../../src/sweep/sweepHistory';
import { SweepStore } from '../../../src/sweep/sweepStore';
import { collectGarbage } from '../../host/collectGarbage';
import { sweep, swept } from './madeUpSweeps';

describe('SweepHistory', () => {
  let directory: string;
  let history: SweepHistory;
  const open = () => new SweepHistory({ id: 'profile', accountId: sweep().accountId }, new SweepStore(directory));
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'history-'));
    history = open();
  });
  afterEach(() => rm(directory, { recursive: true, force: true }));

  /** A sweep of that day which found so many shares of the one image. */
  const found = (day: number, shares: number) => {
    const accounts = Object.fromEntries(Array.from({ length: shares }, (_, each) => [`500${each}`, 1_700_000_000]));
    return sweep({ startedAt: `2026-05-0${day}T10:00:00.000Z`, images: [swept(accounts)] });
  };

  async function take(result: SweepResult, resumed?: SweepResult): Promise<SweepResult> {
    history.accept(result, resumed);
    await history.keep();
    assert.equal(await history.compare(), true);
    return result;
  }

  const changes = () => [history.changes?.since.slice(0, 10), history.changes?.newShares];

  it('holds no sweep but the last once they are compared', async () => {
    const first = new WeakRef(await take(found(1, 1)));
    const second = new WeakRef(await take(found(2, 3)));
    // What a WeakRef was made of lives until the event loop has come round.
    await setImmediate();
    collectGarbage();
    assert.deepEqual([first.deref(), second.deref() !== undefined], [undefined, true]);
    assert.deepEqual(changes(), ['2026-05-01', 2]);
  });

  it('compares a completed sweep with the one that its first half was compared with', async () => {
    await take(found(1, 1));
    const half = await take(found(2, 3));
    await take(found(2, 6), half);
    assert.deepEqual(changes(), ['2026-05-01', 5]);
  });

  it('does so after a restart, too', async () => {
    await take(found(1, 1));
    await take(found(2, 3));
    history = open();
    await history.restore();
    await take(found(2, 6), history.result);
    assert.deepEqual(changes(), ['2026-05-01', 5]);
  });

  it('does so when sweeps cannot be kept, too', async () => {
    await writeFile(join(directory, 'profile'), 'a file where the folder should be');
    await take(found(1, 1));
    const half = await take(found(2, 3));
    await take(found(2, 6), half);
    assert.ok(history.keepFailure);
    assert.deepEqual(changes(), ['2026-05-01', 5]);
  });

  it('keeps a sweep though an old one cannot be removed', async () => {
    for (let year = 2000; year < 2010; year += 1) {
      await mkdir(join(directory, 'profile', `${year}-01-01T00_00_00.000Z.sweep`), { recursive: true });
    }
    await take(found(1, 1));
    assert.equal(history.keepFailure, undefined);
    assert.equal((await history.kept())[0], found(1, 1).startedAt);
  });
});

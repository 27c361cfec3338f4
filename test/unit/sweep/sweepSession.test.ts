import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { EcsClient } from '../../../src/ecs/client';
import { isCancelled } from '../../../src/ecs/ecsError';
import type { MadeUpAccount } from '../../../src/sample/madeUpAccount';
import { sampleTransport } from '../../../src/sample/sampleTransport';
import { SweepSession } from '../../../src/sweep/sweepSession';
import { SweepStore } from '../../../src/sweep/sweepStore';
import { AccountEditor } from '../../simulator/accountEditor';
import { accountOfSize } from '../../simulator/accountOfSize';
import { failureOf } from '../ecs/cloud';

const request = { mostInFlight: 8, skipUnshared: false };

describe('SweepSession', () => {
  let directory: string;
  let account: MadeUpAccount;
  let edit: AccountEditor;
  let closing: AbortController;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'sweeps-'));
    account = accountOfSize({ regions: 2, imagesPerRegion: 2, sharees: 3 });
    edit = new AccountEditor(account);
    closing = new AbortController();
  });
  afterEach(() => rm(directory, { recursive: true, force: true }));

  const open = () => {
    const sweepClient = new EcsClient(sampleTransport(account), { acceptLanguage: 'en-US' });
    const swept = { id: 'profile', accountId: account.accountId, sweepClient, ended: closing.signal };
    return new SweepSession(swept, new SweepStore(directory));
  };
  const first = () => {
    const [regionId = ''] = account.regions.map((region) => region.regionId);
    const [imageId = ''] = account.images(regionId)?.keys() ?? [];
    return [regionId, imageId] as const;
  };

  it('has the last sweep and what changed again when it is opened anew', async () => {
    const session = open();
    await session.run(request);
    edit.addAccount(...first(), '1999999999999999');
    await session.run(request);
    assert.deepEqual([session.changes?.newShares, session.changes?.goneShares], [1, 0]);
    const reopened = open();
    await reopened.open();
    assert.equal(reopened.result?.images.length, 4);
    assert.deepEqual([reopened.changes?.newShares, reopened.changes?.goneShares], [1, 0]);
    assert.equal(reopened.index.imagesOf('1999999999999999').length, 1);
  });

  it('gives everybody who asks meanwhile the same sweep', async () => {
    const session = open();
    const [one, other] = await Promise.all([session.run(request), session.run(request)]);
    assert.equal(one, other);
    assert.equal((await session.kept()).length, 1);
  });

  it('goes on for whoever joined when the one who began it wants it no more', async () => {
    const session = open();
    const stop = new AbortController();
    const begun = session.run({ ...request, signal: stop.signal });
    const joined = session.run(request);
    stop.abort();
    await assert.rejects(begun, isCancelled);
    const { cancelled, images, gaps } = await joined;
    assert.deepEqual([cancelled, images.length, gaps.length], [false, 4, 0]);
  });

  it('stops when nobody wants it any more, and not before', async () => {
    const session = open();
    const [one, other] = [new AbortController(), new AbortController()];
    const both = [one, other].map(({ signal }) => failureOf(session.run({ ...request, signal })));
    one.abort();
    assert.ok(session.progress);
    other.abort();
    assert.deepEqual((await Promise.all(both)).map(isCancelled), [true, true]);
    // Whoever comes next waits until the stopped one is kept.
    await assert.rejects(session.run({ ...request, signal: AbortSignal.abort() }), isCancelled);
    assert.equal(session.result?.cancelled, true);
  });

  it('stops when somebody says so, whoever else wants it', async () => {
    const session = open();
    const both = [session.run(request), session.run({ ...request, signal: new AbortController().signal })];
    session.cancel();
    assert.deepEqual(
      (await Promise.all(both)).map(({ cancelled }) => cancelled),
      [true, true],
    );
  });

  it('gives whoever asks while a stopped sweep ends the next one', async () => {
    const session = open();
    const stopped = session.run(request);
    session.cancel();
    const next = session.run(request);
    assert.equal((await stopped).cancelled, true);
    assert.deepEqual([(await next).cancelled, (await next).images.length], [false, 4]);
  });

  it('asks for nothing for somebody who wants it no more', async () => {
    const session = open();
    await assert.rejects(session.run({ ...request, signal: AbortSignal.abort() }), isCancelled);
    assert.deepEqual([session.progress, session.result], [undefined, undefined]);
  });

  it('compares with the kept sweep that is chosen', async () => {
    const session = open();
    const { startedAt } = await session.run(request);
    edit.addAccount(...first(), '1999999999999991');
    await session.run(request);
    edit.addAccount(...first(), '1999999999999992');
    await session.run(request);
    assert.equal(session.changes?.newShares, 1);
    assert.equal(await session.compareWith(startedAt), true);
    assert.equal(session.changes?.newShares, 2);
    assert.equal(await session.compareWith('2020-01-01T00:00:00.000Z'), false);
  });

  it('keeps the last ten, and nothing half-written', async () => {
    const session = open();
    for (let sweeps = 0; sweeps < 12; sweeps += 1) {
      await session.run(request);
    }
    assert.equal((await session.kept()).length, 10);
    assert.ok((await readdir(join(directory, 'profile'))).every((name) => name.endsWith('.sweep')));
  });

  it('passes over a kept sweep that is broken', async () => {
    const session = open();
    await session.run(request);
    await writeFile(join(directory, 'profile', '2099-01-01T00_00_00.000Z.sweep'), 'broken');
    const reopened = open();
    await reopened.open();
    assert.equal(reopened.result?.startedAt, session.result?.startedAt);
  });

  it('has the result, and says that it is not kept, when the storage cannot be written', async () => {
    await writeFile(join(directory, 'profile'), 'a file where the folder should be');
    const session = open();
    assert.equal((await session.run(request)).images.length, 4);
    assert.match(session.keepFailure ?? '', /^(ENOTDIR|EEXIST)$/);
    await rm(join(directory, 'profile'));
    await session.run(request);
    assert.equal(session.keepFailure, undefined);
    assert.equal((await session.kept()).length, 1);
  });

  it('is not sweeping for ever when it fails before the first request, and sweeps when it is asked again', async () => {
    await open().run(request);
    const session = open();
    const heard: boolean[] = [];
    session.onDidChange(() => {
      heard.push(session.progress !== undefined);
      // The kept sweep has just been read.
      if (session.result && heard.length === 2) {
        throw new Error('The view cannot be drawn.');
      }
    });
    await assert.rejects(session.run(request), /cannot be drawn/);
    assert.deepEqual([session.progress, heard], [undefined, [true, true, false]]);
    assert.equal((await session.run(request)).images.length, 4);
    assert.equal(session.progress, undefined);
  });

  it('keeps nothing of an account that was closed meanwhile', async () => {
    const session = open();
    const run = session.run(request);
    closing.abort();
    await assert.rejects(run, isCancelled);
    assert.deepEqual(await session.kept(), []);
  });

  it('leaves nothing of a profile that is removed while its sweep is being kept', async () => {
    const store = new SweepStore(directory);
    for (let times = 0; times < 40; times += 1) {
      closing = new AbortController();
      const ending = open()
        .run(request)
        .then(
          () => undefined,
          (error: unknown) => error,
        );
      const deadline = Date.now() + 5_000;
      while ((await readdir(directory)).length === 0) {
        assert.ok(Date.now() < deadline, 'The sweep is not being kept.');
      }
      await delay(times / 10);
      closing.abort();
      await store.forget('profile');
      const failure = await ending;
      assert.ok(failure === undefined || isCancelled(failure));
      assert.deepEqual(await readdir(directory), []);
    }
  });
});

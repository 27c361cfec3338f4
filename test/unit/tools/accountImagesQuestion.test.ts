import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { AccountSession } from '../../../src/credentials/accountSession';
import { EcsClient } from '../../../src/ecs/client';
import { sampleTransport } from '../../../src/sample/sampleTransport';
import { SweepSessions } from '../../../src/sweep/sweepSessions';
import { accountImagesQuestion } from '../../../src/tools/accountImagesQuestion';
import { AccountEditor } from '../../simulator/accountEditor';
import { accountOfSize } from '../../simulator/accountOfSize';
import { failureOf } from '../ecs/cloud';
import { never, openAccount, partner } from './openAccount';

describe('the question for the images of an account', () => {
  let directory: string;
  let session: AccountSession;
  let sent: string[];
  const account = accountOfSize({ regions: 2, imagesPerRegion: 3, sharees: 2 });
  const [firstImage = ''] = account.images('cn-qingdao')?.keys() ?? [];
  before(() => new AccountEditor(account).addAccount('cn-qingdao', firstImage, partner));

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'tools-'));
    sent = [];
    const { send } = sampleTransport(account);
    const counting: typeof send = (action, params, options) => {
      sent.push(action);
      return send(action, params, options);
    };
    session = openAccount(new EcsClient({ send: counting }, { acceptLanguage: 'en-US' }));
  });
  afterEach(() => rm(directory, { recursive: true, force: true }));

  const open = (sweeps = new SweepSessions(directory)) =>
    accountImagesQuestion({
      sweeps,
      knownAccounts: () => ({}),
      olderThanDays: () => 365,
      sweepOptions: () => ({ mostInFlight: 8, skipUnshared: false }),
    });
  const noneKept = { kind: 'invalid', message: /No sweep of this account is kept/ };

  it('does not sweep unasked: without a kept sweep it says so, before and after it asks a person', async () => {
    const question = open();
    await assert.rejects(question.consentTo({ newSweep: false }, session), noneKept);
    await assert.rejects(question.answer({ newSweep: false }, session, never), noneKept);
    assert.deepEqual(sent, []);
  });

  it('sweeps when it may, then answers from that sweep without sending anything', async () => {
    const question = open();
    const anew = await question.answer({ accountId: partner, newSweep: true }, session, never);
    const requests = sent.length;
    assert.equal(requests, 1 + 2 + 6);
    const again = await open().answer({ accountId: partner, newSweep: false }, session, never);
    assert.equal(sent.length, requests);
    assert.deepEqual(again, anew);
    const { sharedWithAccount } = again as { sharedWithAccount: { items: { imageId: string }[] } };
    assert.deepEqual(
      sharedWithAccount.items.map(({ imageId }) => imageId),
      [firstImage],
    );
  });

  it('gives findings when no account is named', async () => {
    const { findings } = (await open().answer({ newSweep: true }, session, never)) as {
      findings: { warning: { count: number } };
    };
    assert.ok(findings.warning.count >= 6);
  });

  it('stops waiting for a sweep when it is told to, also for one that somebody else began', async () => {
    const stopped = await failureOf(open().answer({ newSweep: true }, session, AbortSignal.abort()));
    assert.equal(stopped.kind, 'cancelled');
  });

  it('leaves the sweep that it began to a person who joined it', async () => {
    const sweeps = new SweepSessions(directory);
    const gone = new AbortController();
    const answer = failureOf(open(sweeps).answer({ newSweep: true }, session, gone.signal));
    const sweep = sweeps.of(session);
    while (!sweep.progress) {
      await setImmediate();
    }
    const joined = sweep.run({ mostInFlight: 8, skipUnshared: false });
    gone.abort();
    assert.equal((await answer).kind, 'cancelled');
    const { cancelled, images, gaps } = await joined;
    assert.deepEqual([cancelled, images.length, gaps.length], [false, 6, 0]);
  });

  it('says who is swept, and about how much that asks, as soon as that is known', async () => {
    const question = open();
    const first = await question.consentTo({ newSweep: true }, session);
    assert.match(first.message, /Production \(account 1760914825517384\).*not known yet/);
    await question.answer({ newSweep: true }, session, never);
    const second = await question.consentTo({ accountId: partner, newSweep: true }, session);
    assert.match(second.message, new RegExp(`account ${partner} .*about 9 requests for 6 images in 2 regions`));
    const look = await question.consentTo({ newSweep: false }, session);
    assert.match(look.message, /last sweep of Production .* ended at .*20\d\d.*\d\d:\d\d.* UTC\. Nothing is sent/);
  });

  it('takes what it needs of an input; null is as good as nothing', () => {
    const { inputOf } = open();
    for (const nothing of [{}, null, { accountId: null, newSweep: null }]) {
      assert.deepEqual(inputOf(nothing), { accountId: undefined, newSweep: false });
    }
    assert.deepEqual(inputOf({ accountId: '123', newSweep: true }), { accountId: '123', newSweep: true });
  });

  for (const accountId of ['', 'Northwind', 5284106391875520, ['5284106391875520'], { toString: 1 }]) {
    it(`refuses ${JSON.stringify(accountId)} for an account ID`, () =>
      assert.throws(() => open().inputOf({ accountId }), { kind: 'invalid', message: /is not an account ID/ }));
  }

  it('takes nothing but true for the wish to sweep', () =>
    assert.throws(() => open().inputOf({ newSweep: 'true' }), { kind: 'invalid', message: /true or false/ }));
});

import assert from 'node:assert/strict';
import { CancellationTokenSource, commands, lm } from 'vscode';
import { askTool } from './askTool';

const image = { regionId: 'cn-hangzhou', imageId: 'm-bp1axo0yv0awkv6jf6e3' };
const partner = '5284106391875520';

describe('language model tools', () => {
  before(() => commands.executeCommand('ecsImageSharing.sample.explore'));

  it('are offered with a description and a schema', () => {
    const ours = lm.tools.filter(({ name }) => name.startsWith('ecsImageSharing_'));
    assert.deepEqual(ours.map(({ name }) => name).sort(), [
      'ecsImageSharing_accountImages',
      'ecsImageSharing_sharePermission',
    ]);
    assert.ok(ours.every(({ description, inputSchema }) => description !== '' && inputSchema));
  });

  it('tell with whom an image is shared', async () => {
    const { account, complete, accounts } = await askTool('sharePermission', image);
    assert.equal(account.madeUp, true);
    assert.deepEqual([complete, accounts.count, accounts.items.length], [true, 120, 120]);
  });

  it('say what is wrong with an input', async () => {
    await assert.rejects(
      askTool('sharePermission', { ...image, regionId: 'Hangzhou' }),
      /"Hangzhou" is not a region ID/,
    );
    await assert.rejects(askTool('sharePermission', {}), /is not a region ID/);
    await assert.rejects(askTool('accountImages', { accountId: 'Northwind' }), /"Northwind" is not an account ID/);
    // A number of sixteen digits may have lost some.
    await assert.rejects(askTool('accountImages', { accountId: Number(partner) }), /is not an account ID/);
    await assert.rejects(askTool('accountImages', { newSweep: 'yes' }), /newSweep must be true or false/);
  });

  it('say that an image is not there', () =>
    assert.rejects(
      askTool('sharePermission', { ...image, imageId: 'm-none' }),
      /m-none in cn-hangzhou could not be read/,
    ));

  it('sweep, then answer from that sweep with its age', async () => {
    const anew = await askTool('accountImages', { accountId: partner, newSweep: true });
    assert.equal(anew.sweep.complete, true);
    assert.ok(anew.sharedWithAccount.count > 0);
    const { sweep, findings } = await askTool('accountImages', {});
    assert.deepEqual([sweep.startedAt, sweep.ageMinutes], [anew.sweep.startedAt, 0]);
    assert.ok(findings.error.count > 0);
  });

  it('stop when they are told to', async () => {
    const stopping = new CancellationTokenSource();
    const answer = askTool('accountImages', { newSweep: true }, stopping.token);
    stopping.cancel();
    await assert.rejects(answer, /Canceled/);
  });
});

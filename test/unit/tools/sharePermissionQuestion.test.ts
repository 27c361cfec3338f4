import assert from 'node:assert/strict';
import { sharePermissionQuestion } from '../../../src/tools/sharePermissionQuestion';
import { type Cloud, startCloud } from '../ecs/cloud';
import { never, openAccount, partner } from './openAccount';

const image = { regionId: 'cn-hangzhou', imageId: 'm-bp1axo0yv0awkv6jf6e3' };

describe('the question for a share permission', () => {
  let cloud: Cloud;
  beforeEach(async () => {
    cloud = await startCloud();
  });
  afterEach(() => cloud.close());

  const question = sharePermissionQuestion({ knownAccounts: () => ({ [partner]: 'Northwind\u202E' }) });
  const ask = async () => JSON.parse(JSON.stringify(await question.answer(image, openAccount(cloud.client), never)));

  it('reads every page, and gives groups, accounts and their names', async () => {
    cloud.simulator.edit.setGroups(image.regionId, image.imageId, ['all']);
    const { complete, notKnown, shareGroups, accounts } = await ask();
    assert.deepEqual([complete, notKnown, shareGroups], [true, undefined, { count: 1, items: ['all'] }]);
    assert.deepEqual([accounts.count, accounts.items.length, accounts.leftOut], [120, 120, undefined]);
    const { sharedTime, ...named } = accounts.items.find(({ name }: { name?: string }) => name !== undefined);
    assert.deepEqual(named, { accountId: partner, name: 'Northwind\\u202E' });
    assert.match(sharedTime, /^\d{4}-\d\d-\d\dT.*Z$/);
  });

  it('says how many accounts a long list leaves out', async () => {
    for (let index = 0; index < 90; index += 1) {
      cloud.simulator.edit.addAccount(image.regionId, image.imageId, String(1_999_999_999_999_000 + index));
    }
    const { accounts, complete } = await ask();
    assert.deepEqual([accounts.count, accounts.items.length, accounts.leftOut, complete], [210, 200, 10, true]);
  });

  it('never calls a list complete of which ECS promised more', async () => {
    cloud.simulator.faults.add({ kind: 'totalCount', change: (actual) => actual + 2 });
    const { complete, notKnown } = await ask();
    assert.equal(complete, false);
    assert.match(notKnown, /promised 122 entries and gave 120/);
  });

  it('fails as a whole when one page does', async () => {
    cloud.simulator.faults.add({ kind: 'forbidden', pageNumber: 2 });
    await assert.rejects(ask(), { name: 'EcsError', kind: 'permission' });
  });

  it('stops when it is told to', async () => {
    const stopped = AbortSignal.abort();
    await assert.rejects(question.answer(image, openAccount(cloud.client), stopped), { kind: 'cancelled' });
    assert.equal(cloud.simulator.requests.length, 0);
  });

  it('names region, image and account before it asks', async () => {
    const { message } = await question.consentTo(image, openAccount(cloud.client));
    for (const named of [image.regionId, image.imageId, 'Production', '1760914825517384', 'conversation']) {
      assert.ok(message.includes(named), message);
    }
    const sample = await question.consentTo(image, openAccount(cloud.client, { isSample: true }));
    assert.match(sample.message, /made up/);
    assert.equal(cloud.simulator.requests.length, 0);
  });

  it('takes what it needs of an input, and nothing else', () => {
    assert.deepEqual(question.inputOf({ ...image, more: 1 }), image);
  });

  for (const given of [
    undefined,
    null,
    'cn-hangzhou',
    {},
    { ...image, regionId: 5 },
    { ...image, regionId: ['cn-a'] },
  ]) {
    it(`refuses ${JSON.stringify(given)} for want of a region`, () =>
      assert.throws(() => question.inputOf(given), { kind: 'invalid', message: /is not a region ID/ }));
  }

  it('refuses a name in place of an image ID', () =>
    assert.throws(() => question.inputOf({ ...image, imageId: 'golden base' }), { message: /is not an image ID/ }));
});

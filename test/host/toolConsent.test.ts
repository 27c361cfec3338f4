import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CancellationTokenSource, LanguageModelTextPart, MarkdownString } from 'vscode';
import type { AccountSession } from '../../src/credentials/accountSession';
import { hairSpace } from '../../src/ecs/plainText';
import { SweepSessions } from '../../src/sweep/sweepSessions';
import { accountImagesQuestion } from '../../src/tools/accountImagesQuestion';
import { languageModelTool } from '../../src/tools/languageModelTool';
import { sharePermissionQuestion } from '../../src/tools/sharePermissionQuestion';
import type { ToolQuestion } from '../../src/tools/toolQuestion';
import { accountOfSize } from '../simulator/accountOfSize';
import { defaultKey, type SimulatorKey } from '../simulator/keys';
import { Simulator } from '../simulator/simulator';
import { clientWith } from '../unit/credentials/cloudProfile';
import { openAccount } from '../unit/tools/openAccount';

const { token } = new CancellationTokenSource();

describe('what a person agrees to before a language model tool runs', () => {
  // The same images in both accounts, shared with two accounts by one and with five by the other.
  const ofTwo = accountOfSize({ regions: 1, imagesPerRegion: 1, sharees: 2, accountId: '1234567890120002' });
  const ofFive = accountOfSize({ regions: 1, imagesPerRegion: 1, sharees: 5, accountId: '1234567890120005' });
  const otherKey: SimulatorKey = {
    accessKeyId: 'LTAI5tSimulatorKey000005',
    accessKeySecret: 'simulator-secret-000000000005',
    account: ofFive,
  };
  const [regionId = ''] = ofTwo.regions.map((region) => region.regionId);
  const [imageId = ''] = ofTwo.images(regionId)?.keys() ?? [];
  const image = { regionId, imageId };
  let directory: string;
  let simulator: Simulator;
  let open: readonly [AccountSession, AccountSession];
  let active: AccountSession;

  before(async () => {
    directory = await mkdtemp(join(tmpdir(), 'consent-'));
    simulator = await Simulator.start({ account: ofTwo, keys: [defaultKey, otherKey] });
    const session = (id: string, name: string, key: SimulatorKey, { accountId } = ofTwo) =>
      openAccount(clientWith(simulator, { read: async () => key }), { id, name, accountId });
    open = [session('two', 'Production', defaultKey), session('five', 'Staging', otherKey, ofFive)];
  });

  beforeEach(() => {
    simulator.reset();
    [active] = open;
  });

  after(async () => {
    await simulator?.close();
    await rm(directory, { recursive: true, force: true });
  });

  /** A tool as VS Code calls it: its words are read as a person sees them, its answer as a model does. */
  const toolFor = <Input>(question: ToolQuestion<Input>) => {
    const sessions = { active: async () => active, get: async (id: string) => open.find((each) => each.id === id) };
    const tool = languageModelTool({ log: { error: () => {} }, sessions }, question);
    return {
      async prepare(input: unknown) {
        const prepared = await tool.prepareInvocation?.({ input }, token);
        const { title, message } = prepared?.confirmationMessages ?? {};
        return { doing: seen(prepared?.invocationMessage), title, message: seen(message) };
      },
      async answer(input: unknown) {
        const result = await tool.invoke({ input, toolInvocationToken: undefined }, token);
        const [part] = result?.content ?? [];
        assert.ok(part instanceof LanguageModelTextPart);
        return JSON.parse(part.value);
      },
    };
  };
  const permission = () => toolFor(sharePermissionQuestion({ knownAccounts: () => ({}) }));
  const images = () =>
    toolFor(
      accountImagesQuestion({
        sweeps: new SweepSessions(directory),
        knownAccounts: () => ({}),
        olderThanDays: () => 0,
        sweepOptions: () => ({ mostInFlight: 8, skipUnshared: false }),
      }),
    );

  it('names the image, its region and the account, under a title; nothing is sent for that', async () => {
    const { title, message, doing } = await permission().prepare(image);
    assert.equal(title, 'Read the share permission of an image');
    const asked = `Alibaba Cloud is asked with whom image ${imageId} in ${regionId} is shared`;
    assert.ok(message.startsWith(`${asked}, in the name of Production (account ${ofTwo.accountId}).`), message);
    assert.equal(doing, `Reading with whom image ${imageId} in ${regionId} is shared`);
    assert.deepEqual(simulator.requests, []);
  });

  it('says when all regions are swept anew, of which account', async () => {
    const { title, message } = await images().prepare({ newSweep: true });
    assert.equal(title, 'Sweep all regions');
    assert.match(message, /every image of every region .* in the name of Production \(account 1234567890120002\)\./);
    assert.match(message, /at least one request for each region .* becomes part of the conversation\.$/);
    assert.deepEqual(simulator.requests, []);
  });

  it('is Markdown that means nothing but itself, whatever the account is called', async () => {
    const name = '**Prod** [x](command:y) $(alert)';
    active = { ...active, name };
    const tool = languageModelTool(
      { log: { error: () => {} }, sessions: { active: async () => active, get: async () => active } },
      sharePermissionQuestion({ knownAccounts: () => ({}) }),
    );
    const prepared = await tool.prepareInvocation?.({ input: image }, token);
    const message = prepared?.confirmationMessages?.message;
    assert.ok(message instanceof MarkdownString && !message.isTrusted && !message.supportThemeIcons);
    assert.doesNotMatch(message.value, /(?<!\\)[*[\]]/);
    assert.ok(seen(message).replaceAll(hairSpace, '').includes(name), message.value);
  });

  it('counts: that account is asked, also when another is active by then', async () => {
    const tool = permission();
    await tool.prepare(image);
    [, active] = open;
    const { account, accounts } = await tool.answer(image);
    assert.deepEqual([account.name, account.accountId, accounts.count], ['Production', ofTwo.accountId, 2]);
    assert.deepEqual([...new Set(simulator.requests.map((request) => request.accessKeyId))], [defaultKey.accessKeyId]);
  });

  it('counts for each question: two that wait are both answered', async () => {
    const tool = permission();
    await tool.prepare(image);
    await tool.prepare(image);
    const counts = [await tool.answer(image), await tool.answer(image)].map(({ accounts }) => accounts.count);
    assert.deepEqual(counts, [2, 2]);
  });

  it('does not count for another account: a refusal leaves it unknown which of two was agreed to', async () => {
    const tool = permission();
    await tool.prepare(image);
    [, active] = open;
    assert.match((await tool.prepare(image)).message, /in the name of Staging \(account 1234567890120005\)/);
    await assert.rejects(tool.answer(image), /in the name of several accounts.* Ask again\./);
    assert.deepEqual(simulator.requests, []);
    assert.equal((await tool.answer(image)).accounts.count, 5);
  });

  it('is not asked of anyone when the input is wrong, which is said in words', async () => {
    for (const [input, words] of [
      [{ ...image, regionId: 'Hangzhou' }, /"Hangzhou" is not a region ID/],
      [{ ...image, imageId: 'golden base' }, /"golden base" is not an image ID/],
      ['cn-hangzhou', /is not a region ID/],
    ] as const) {
      await assert.rejects(permission().prepare(input), words);
    }
    await assert.rejects(images().prepare({ newSweep: 'yes' }), /newSweep must be true or false\./);
    await assert.rejects(images().prepare({ accountId: 42, newSweep: true }), /is not an account ID/);
    await assert.rejects(images().prepare({}), /No sweep of this account is kept\. .*newSweep/);
    assert.deepEqual(simulator.requests, []);
  });
});

/** Markdown as it is drawn, if nothing in it means anything. */
function seen(markdown: string | MarkdownString | undefined): string {
  const { value } = markdown instanceof MarkdownString ? markdown : { value: markdown ?? '' };
  return value.replaceAll('&nbsp;', ' ').replaceAll(/\\([\\`*_{}[\]()#+\-!~<>$.|])/g, '$1');
}

import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Profile } from '../../../src/credentials/profile';
import { ProfileStore } from '../../../src/credentials/profileStore';
import * as storedProfiles from '../../../src/credentials/storedProfiles';
import { owner } from './storedWindows';
import { WindowsSecrets } from './windowsSecrets';

const keyOf = (name: string) => ({ accessKeyId: `LTAI5t${name}`, accessKeySecret: `hush-${name}` });
const formerNames = ['one', 'two', 'three'];

/** What a person does in one of the windows: with a profile that all windows know from before, or to add one. */
const action = fc.record({
  kind: fc.constantFrom('add', 'refer', 'rename', 'remove', 'use', 'renew'),
  former: fc.nat(formerNames.length - 1),
});
const plansOf = (...all: Pick<Done, 'kind' | 'former'>[][]) => fc.constant(all);
const anyPlans = fc.array(fc.array(action, { maxLength: 4 }), { minLength: 2, maxLength: 3 });

interface Done {
  readonly kind: 'add' | 'refer' | 'rename' | 'remove' | 'use' | 'renew';
  readonly former: number;
  readonly window: number;
  /** The name that is given, or the name of the key. */
  readonly name: string;
}

describe('windows that change profiles at the same time', () => {
  it('lose nothing of what any of them does, and all end up with the same', () => tryOut(anyPlans, 400)).timeout(
    60_000,
  );

  it('have a profile active that one of them adds while another removes the last one', () => {
    const removals = formerNames.map((_, former) => ({ kind: 'remove', former }) as const);
    return tryOut(plansOf([...removals], [{ kind: 'refer', former: 0 }]), 400);
  }).timeout(60_000);
});

function tryOut(plans: fc.Arbitrary<Pick<Done, 'kind' | 'former'>[][]>, numRuns: number): Promise<void> {
  return fc.assert(
    fc.asyncProperty(fc.scheduler(), plans, async (scheduler, planned) => {
      let calm = true;
      const secrets = new WindowsSecrets(() => (calm ? Promise.resolve() : scheduler.schedule(Promise.resolve())));
      const open = () => new ProfileStore(secrets.open(), async () => storedProfiles);
      const formers = await withFormers(open());
      const stores = planned.map(open);
      const everything = planned.map((plan, window) =>
        plan.map((act, at): Done => ({ ...act, window, name: `${window}-${at}` })),
      );
      calm = false;
      const done = Promise.all(stores.map((store, window) => doAll(store, everything[window] ?? [], formers)));
      await scheduler.waitFor(done);
      await scheduler.waitIdle();
      calm = true;
      const [index, ...others] = await Promise.all([...stores, open()].map((store) => store.index()));
      for (const other of others) {
        assert.deepEqual(other, index);
      }
      const { profiles = [], activeId } = index ?? {};
      assertNothingLost(profiles, formers, everything.flat());
      assert.equal(
        profiles.some(({ id }) => id === activeId),
        profiles.length > 0,
      );
      await assertKeys(profiles, [...stores, open()], secrets);
    }),
    { numRuns },
  );
}

async function withFormers(store: ProfileStore): Promise<readonly Profile[]> {
  for (const name of formerNames) {
    await store.saveKey(name, keyOf(name), owner);
  }
  const { profiles } = await store.index();
  store.dispose();
  return profiles;
}

async function doAll(store: ProfileStore, all: readonly Done[], formers: readonly Profile[]): Promise<void> {
  for (const { kind, former, name } of all) {
    const { id = '' } = formers[former] ?? {};
    const seen = (await store.index()).profiles.find((profile) => profile.id === id);
    switch (kind) {
      case 'add':
        await store.saveKey(name, keyOf(name), owner);
        break;
      case 'refer':
        await store.saveReference(name, { source: 'cli', cliProfile: name }, owner);
        break;
      case 'rename':
        await store.rename(id, name);
        break;
      case 'remove':
        await store.remove(id);
        break;
      case 'use':
        await store.activate(id);
        break;
      case 'renew':
        await (seen && store.saveKey(seen.name, keyOf(name), owner));
    }
  }
}

function assertNothingLost(profiles: readonly Profile[], formers: readonly Profile[], all: readonly Done[]): void {
  for (const { name } of all.filter(({ kind }) => kind === 'add' || kind === 'refer')) {
    assert.ok(
      profiles.some((profile) => profile.name === name),
      `${name} is lost`,
    );
  }
  for (const [at, { id, name }] of formers.entries()) {
    const did = (kind: Done['kind']) => all.filter((one) => one.kind === kind && one.former === at);
    const found = profiles.find((profile) => profile.id === id);
    if (did('remove').length > 0) {
      assert.equal(found, undefined, `${name} is there again`);
      continue;
    }
    assert.ok(found, `${name} is lost`);
    const renames = lastOfEachWindow(did('rename'));
    assert.ok((renames.length > 0 ? renames : [name]).includes(found.name), `the name of ${name} is lost`);
    const renewals = lastOfEachWindow(did('renew'));
    const keys = profiles.flatMap((profile) => (profile.source === 'key' ? profile.accessKeyId : []));
    const wanted = (renewals.length > 0 ? renewals : [name]).map((key) => keyOf(key).accessKeyId);
    assert.ok(
      wanted.some((key) => keys.includes(key)),
      `the new key of ${name} is lost`,
    );
  }
}

function lastOfEachWindow(all: readonly Done[]): string[] {
  return [...new Map(all.map(({ window, name }) => [window, name])).values()];
}

/** Every window has the key of every profile, and there is no key beside these. */
async function assertKeys(
  profiles: readonly Profile[],
  stores: readonly ProfileStore[],
  { stored }: WindowsSecrets,
): Promise<void> {
  const keyed = profiles.filter((profile) => profile.source === 'key');
  for (const store of stores) {
    for (const profile of keyed) {
      assert.equal((await store.accessKey(profile)).accessKeyId, profile.accessKeyId);
    }
  }
  assert.equal(stored.size, keyed.length + 1);
}

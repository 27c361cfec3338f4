import assert from 'node:assert/strict';
import { setImmediate as settled } from 'node:timers/promises';
import { ProfileStore } from '../../../src/credentials/profileStore';
import * as storedProfiles from '../../../src/credentials/storedProfiles';
import { EcsError } from '../../../src/ecs/ecsError';
import { errorSentence } from '../../../src/ecs/errorText';
import { WindowsSecrets } from './windowsSecrets';

const indexEntry = 'ecsImageSharing.profiles';
const owner = { accountId: '1234567890123456', arn: 'acs:ram::1234567890123456:user/reader' };
const keyOf = (number: number) => ({
  accessKeyId: `LTAI5tSimulatorKey00000${number}`,
  accessKeySecret: `hush-${number}`,
});
const cli = { source: 'cli', cliProfile: 'default' } as const;

describe('ProfileStore', () => {
  let secrets: WindowsSecrets;
  let store: ProfileStore;
  beforeEach(() => {
    secrets = new WindowsSecrets();
    store = open();
  });

  const open = () => new ProfileStore(secrets.open(), async () => storedProfiles);
  const names = async (of = store) => (await of.index()).profiles.map(({ name }) => name);
  const keyEntries = () => [...secrets.stored.keys()].filter((key) => key !== indexEntry);

  it('keeps profiles and keys for the next start, and nothing of those that were removed', async () => {
    const { profile } = await store.saveKey('Production', keyOf(1), owner);
    await store.saveReference('default', cli, owner);
    await store.rename(profile.id, 'Live');
    await store.activate(profile.id);
    await settled();
    const reopened = open();
    assert.deepEqual(await names(reopened), ['Live', 'default']);
    assert.equal((await reopened.index()).activeId, profile.id);
    assert.deepEqual(await reopened.accessKey(profile), keyOf(1));
    await reopened.remove(profile.id);
    await settled();
    assert.deepEqual(keyEntries(), []);
    assert.deepEqual(await names(open()), ['default']);
    await assert.rejects(open().accessKey(profile), /no longer stored/);
  });

  it('gives a profile another key, and deletes the one it had', async () => {
    const { profile } = await store.saveKey('Production', keyOf(1), owner);
    const again = await store.saveKey('Production', keyOf(2), owner);
    assert.equal(again.profile.id, profile.id);
    assert.deepEqual(await store.accessKey(again.profile), keyOf(2));
    await settled();
    assert.equal(keyEntries().length, 1);
  });

  describe('over what the first version stored', () => {
    const record = { ...owner, id: 'id-1', name: 'Production', accessKeyId: keyOf(1).accessKeyId, revision: 'r-1' };
    const first = { ...record, source: 'key' } as const;
    const second = { ...owner, id: 'id-2', name: 'Another', source: 'cli', cliProfile: 'default', revision: 'r-2' };
    beforeEach(() => {
      secrets.stored.set(indexEntry, JSON.stringify({ activeId: 'id-1', profiles: [record, second] }));
      secrets.stored.set('ecsImageSharing.accessKey.id-1', JSON.stringify(keyOf(1)));
      store = open();
    });

    it('has it all', async () => {
      assert.deepEqual(await names(), ['Production', 'Another']);
      assert.equal((await store.index()).activeId, 'id-1');
      assert.deepEqual(await store.accessKey(first), keyOf(1));
    });

    it('has it all after a change', async () => {
      await store.rename('id-2', 'Other');
      await settled();
      assert.deepEqual(await names(open()), ['Production', 'Other']);
      assert.deepEqual(await open().accessKey(first), keyOf(1));
      await store.remove('id-1');
      await settled();
      assert.deepEqual(keyEntries(), []);
    });

    it('keeps the key when another cannot be stored', async () => {
      secrets.failing = (call, key) => call === 'store' && key === indexEntry;
      await assert.rejects(store.saveKey('Production', keyOf(2), owner), EcsError);
      secrets.failing = undefined;
      await store.rename('id-2', 'Other');
      await settled();
      assert.deepEqual(await store.accessKey(first), keyOf(1));
      assert.equal(keyEntries().length, 1);
    });

    it('deletes the key that was replaced at the next start, when that failed', async () => {
      secrets.failing = (call) => call === 'delete';
      assert.ok((await store.saveKey('Production', keyOf(2), owner)).keyLeft);
      await settled();
      store.dispose();
      secrets.failing = undefined;
      const { profiles } = await open().index();
      await settled();
      assert.deepEqual(keyEntries(), [`ecsImageSharing.accessKey.${profiles[1]?.revision}`]);
    });

    it('never gives the key that was replaced for the one that is lost', async () => {
      const { profile } = await store.saveKey('Production', keyOf(2), owner);
      await settled();
      secrets.stored.delete(`ecsImageSharing.accessKey.${profile.revision}`);
      secrets.stored.set('ecsImageSharing.accessKey.id-1', JSON.stringify(keyOf(1)));
      assert.equal(profile.id, 'id-1');
      await assert.rejects(open().accessKey(profile), /no longer stored/);
    });
  });

  describe('when secret storage is locked', () => {
    const isLocked = (error: unknown) => {
      assert.ok(error instanceof EcsError && error.kind === 'storage');
      assert.match(errorSentence(error), /Unlock the keyring of your system and retry/);
      assert.doesNotMatch(`${error.stack} ${JSON.stringify(error)}`, /hush/);
      return true;
    };

    it('says so, and has everything when it is open again', async () => {
      const { profile } = await store.saveKey('Production', keyOf(1), owner);
      await settled();
      const before = new Map(secrets.stored);
      secrets.failing = () => true;
      for (const use of [
        () => store.index(),
        () => store.accessKey(profile),
        () => store.saveKey('Staging', keyOf(2), owner),
        () => store.saveReference('default', cli, owner),
        () => store.rename(profile.id, 'Live'),
        () => store.activate(undefined),
        () => store.remove(profile.id),
      ]) {
        await assert.rejects(use, isLocked);
      }
      secrets.failing = undefined;
      await settled();
      assert.deepEqual(secrets.stored, before);
      assert.deepEqual(await names(), ['Production']);
      await store.rename(profile.id, 'Live');
      assert.deepEqual(await names(), ['Live']);
    });

    it('as soon as the key is stored: leaves no key behind, and the profile the one that it had', async () => {
      const { profile } = await store.saveKey('Production', keyOf(1), owner);
      await settled();
      secrets.failing = (call, key) => call === 'store' && key === indexEntry;
      await assert.rejects(store.saveKey('Production', keyOf(2), owner), isLocked);
      await assert.rejects(store.saveKey('Staging', keyOf(3), owner), isLocked);
      await assert.rejects(store.saveKey('Production', keyOf(4), { ...owner, accountId: '2' }), isLocked);
      secrets.failing = undefined;
      await settled();
      assert.equal(keyEntries().length, 1);
      assert.deepEqual(await store.accessKey(profile), keyOf(1));
      assert.deepEqual(await names(), ['Production']);
    });

    describe('when a key is to be deleted', () => {
      const fail = () => {
        secrets.failing = (call) => call === 'delete';
      };
      const isLeft = (left: EcsError | undefined) => {
        assert.equal(left?.kind, 'storage');
        assert.match(errorSentence(left), /^A key .* still stored\. .* could not be written\. Unlock the keyring/);
        assert.doesNotMatch(`${left?.stack} ${JSON.stringify(left)}`, /hush/);
        assert.equal(keyEntries().length > 0, true);
      };

      it('says so, and deletes it with the next change', async () => {
        const { profile } = await store.saveKey('Production', keyOf(1), owner);
        fail();
        isLeft((await store.remove(profile.id)).keyLeft);
        assert.deepEqual(await names(), []);
        secrets.failing = undefined;
        assert.equal((await store.saveReference('default', cli, owner)).replacedId, undefined);
        await settled();
        assert.deepEqual(keyEntries(), []);
      });

      it('deletes it when a window is opened next, and knows then that it is deleted', async () => {
        const { profile } = await store.saveKey('Production', keyOf(1), owner);
        const another = await store.saveKey('Another', keyOf(2), owner);
        fail();
        isLeft((await store.remove(profile.id)).keyLeft);
        isLeft((await store.saveKey('Another', keyOf(3), owner)).keyLeft);
        await settled();
        store.dispose();
        assert.equal(keyEntries().length, 3);
        secrets.failing = undefined;
        store = open();
        await store.index();
        await settled();
        assert.equal(keyEntries().length, 1);
        await store.activate(another.profile.id);
        await settled();
        const asked: string[] = [];
        secrets.failing = (call, key) => call === 'delete' && asked.push(key) > 0;
        const reopened = open();
        await reopened.activate(undefined);
        await settled();
        assert.deepEqual(asked, []);
      });

      it('has another window delete it', async () => {
        const { profile } = await store.saveKey('Production', keyOf(1), owner);
        await settled();
        const other = open();
        await other.index();
        fail();
        isLeft((await store.remove(profile.id)).keyLeft);
        await settled();
        store.dispose();
        secrets.failing = undefined;
        await other.saveReference('default', cli, owner);
        await settled();
        assert.deepEqual(keyEntries(), []);
      });

      it('does not say so of another change', async () => {
        const { profile } = await store.saveKey('Production', keyOf(1), owner);
        fail();
        await store.remove(profile.id);
        const { keyLeft } = await store.saveKey('Staging', keyOf(2), owner);
        assert.equal(keyLeft, undefined);
      });
    });
  });

  it('has no profile any more when the index is deleted elsewhere, and brings none back', async () => {
    await store.saveKey('Production', keyOf(1), owner);
    await settled();
    await secrets.open().delete(indexEntry);
    await settled();
    assert.deepEqual(await store.index(), { profiles: [] });
    assert.deepEqual(keyEntries(), []);
    await store.saveReference('default', cli, owner);
    await settled();
    assert.deepEqual(await names(), ['default']);
    assert.deepEqual(await names(open()), ['default']);
  });

  it('has what was saved while it was being read for the first time', async () => {
    const window = secrets.open();
    const read = new Promise<undefined>((resolve) => setImmediate(resolve, undefined));
    const gets = [() => read];
    store = new ProfileStore(
      { ...window, get: (key) => gets.pop()?.() ?? window.get(key) },
      async () => storedProfiles,
    );
    const slow = store.index();
    await store.saveReference('default', cli, owner);
    assert.deepEqual(gets, []);
    assert.deepEqual(
      (await slow).profiles.map(({ name }) => name),
      ['default'],
    );
  });

  it('cannot be read when somebody has spoilt the index, and does not write over it', async () => {
    secrets.stored.set(indexEntry, '{"profiles":"none');
    await assert.rejects(open().index(), /could not be read/);
    await assert.rejects(open().saveKey('Production', keyOf(1), owner), /could not be read/);
    await settled();
    assert.deepEqual([...secrets.stored.values()], ['{"profiles":"none']);
  });
});

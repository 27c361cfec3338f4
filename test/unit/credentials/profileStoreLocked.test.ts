import assert from 'node:assert/strict';
import { setImmediate as settled } from 'node:timers/promises';
import type { ProfileStore } from '../../../src/credentials/profileStore';
import { EcsError } from '../../../src/ecs/ecsError';
import { errorSentence } from '../../../src/ecs/errorText';
import { cli, indexEntry, keyOf, namesOf, owner, StoredWindows } from './storedWindows';

describe('ProfileStore when secret storage is locked', () => {
  let windows: StoredWindows;
  let store: ProfileStore;
  beforeEach(() => {
    windows = new StoredWindows();
    store = windows.open();
  });

  const isLocked = (error: unknown) => {
    assert.ok(error instanceof EcsError && error.kind === 'storage');
    assert.match(errorSentence(error), /Unlock the keyring of your system and retry/);
    assert.doesNotMatch(`${error.stack} ${JSON.stringify(error)}`, /hush/);
    return true;
  };

  it('says so, and has everything when it is open again', async () => {
    const { profile } = await store.saveKey('Production', keyOf(1), owner);
    await settled();
    const before = new Map(windows.secrets.stored);
    windows.secrets.failing = () => true;
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
    windows.secrets.failing = undefined;
    await settled();
    assert.deepEqual(windows.secrets.stored, before);
    assert.deepEqual(await namesOf(store), ['Production']);
    await store.rename(profile.id, 'Live');
    assert.deepEqual(await namesOf(store), ['Live']);
  });

  it('as soon as the key is stored: leaves no key behind, and the profile the one that it had', async () => {
    const { profile } = await store.saveKey('Production', keyOf(1), owner);
    await settled();
    windows.secrets.failing = (call, key) => call === 'store' && key === indexEntry;
    await assert.rejects(store.saveKey('Production', keyOf(2), owner), isLocked);
    await assert.rejects(store.saveKey('Staging', keyOf(3), owner), isLocked);
    await assert.rejects(store.saveKey('Production', keyOf(4), { ...owner, accountId: '2' }), isLocked);
    windows.secrets.failing = undefined;
    await settled();
    assert.equal(windows.keyEntries().length, 1);
    assert.deepEqual(await store.accessKey(profile), keyOf(1));
    assert.deepEqual(await namesOf(store), ['Production']);
  });

  describe('when a key is to be deleted', () => {
    const fail = () => {
      windows.secrets.failing = (call) => call === 'delete';
    };
    const isLeft = (left: EcsError | undefined) => {
      assert.equal(left?.kind, 'storage');
      assert.match(errorSentence(left), /^A key .* still stored\. .* could not be written\. Unlock the keyring/);
      assert.doesNotMatch(`${left?.stack} ${JSON.stringify(left)}`, /hush/);
      assert.equal(windows.keyEntries().length > 0, true);
    };

    it('says so, and deletes it with the next change', async () => {
      const { profile } = await store.saveKey('Production', keyOf(1), owner);
      fail();
      isLeft((await store.remove(profile.id)).keyLeft);
      assert.deepEqual(await namesOf(store), []);
      windows.secrets.failing = undefined;
      assert.equal((await store.saveReference('default', cli, owner)).replacedId, undefined);
      await settled();
      assert.deepEqual(windows.keyEntries(), []);
    });

    it('deletes it when a window is opened next, and knows then that it is deleted', async () => {
      const { profile } = await store.saveKey('Production', keyOf(1), owner);
      const another = await store.saveKey('Another', keyOf(2), owner);
      fail();
      isLeft((await store.remove(profile.id)).keyLeft);
      isLeft((await store.saveKey('Another', keyOf(3), owner)).keyLeft);
      await settled();
      store.dispose();
      assert.equal(windows.keyEntries().length, 3);
      windows.secrets.failing = undefined;
      store = windows.open();
      await store.index();
      await settled();
      assert.equal(windows.keyEntries().length, 1);
      await store.activate(another.profile.id);
      await settled();
      const asked: string[] = [];
      windows.secrets.failing = (call, key) => call === 'delete' && asked.push(key) > 0;
      const reopened = windows.open();
      await reopened.activate(undefined);
      await settled();
      assert.deepEqual(asked, []);
    });

    it('has another window delete it', async () => {
      const { profile } = await store.saveKey('Production', keyOf(1), owner);
      await settled();
      const other = windows.open();
      await other.index();
      fail();
      isLeft((await store.remove(profile.id)).keyLeft);
      await settled();
      store.dispose();
      windows.secrets.failing = undefined;
      await other.saveReference('default', cli, owner);
      await settled();
      assert.deepEqual(windows.keyEntries(), []);
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

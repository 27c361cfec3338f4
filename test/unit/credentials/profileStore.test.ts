import assert from 'node:assert/strict';
import { setImmediate as settled } from 'node:timers/promises';
import { ProfileStore } from '../../../src/credentials/profileStore';
import * as storedProfiles from '../../../src/credentials/storedProfiles';
import { cli, indexEntry, keyOf, namesOf, owner, StoredWindows } from './storedWindows';

describe('ProfileStore', () => {
  let windows: StoredWindows;
  let store: ProfileStore;
  beforeEach(() => {
    windows = new StoredWindows();
    store = windows.open();
  });

  it('keeps profiles and keys for the next start, and nothing of those that were removed', async () => {
    const { profile } = await store.saveKey('Production', keyOf(1), owner);
    await store.saveReference('default', cli, owner);
    await store.rename(profile.id, 'Live');
    await store.activate(profile.id);
    await settled();
    const reopened = windows.open();
    assert.deepEqual(await namesOf(reopened), ['Live', 'default']);
    assert.equal((await reopened.index()).activeId, profile.id);
    assert.deepEqual(await reopened.accessKey(profile), keyOf(1));
    await reopened.remove(profile.id);
    await settled();
    assert.deepEqual(windows.keyEntries(), []);
    assert.deepEqual(await namesOf(windows.open()), ['default']);
    await assert.rejects(windows.open().accessKey(profile), /no longer stored/);
  });

  it('gives a profile another key, and deletes the one it had', async () => {
    const { profile } = await store.saveKey('Production', keyOf(1), owner);
    const again = await store.saveKey('Production', keyOf(2), owner);
    assert.equal(again.profile.id, profile.id);
    assert.deepEqual(await store.accessKey(again.profile), keyOf(2));
    await settled();
    assert.equal(windows.keyEntries().length, 1);
  });

  it('has no profile any more when the index is deleted elsewhere, and brings none back', async () => {
    await store.saveKey('Production', keyOf(1), owner);
    await settled();
    await windows.secrets.open().delete(indexEntry);
    await settled();
    assert.deepEqual(await store.index(), { profiles: [] });
    assert.deepEqual(windows.keyEntries(), []);
    await store.saveReference('default', cli, owner);
    await settled();
    assert.deepEqual(await namesOf(store), ['default']);
    assert.deepEqual(await namesOf(windows.open()), ['default']);
  });

  it('has what was saved while it was being read for the first time', async () => {
    const window = windows.secrets.open();
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
    windows.secrets.stored.set(indexEntry, '{"profiles":"none');
    await assert.rejects(windows.open().index(), /could not be read/);
    await assert.rejects(windows.open().saveKey('Production', keyOf(1), owner), /could not be read/);
    await settled();
    assert.deepEqual([...windows.secrets.stored.values()], ['{"profiles":"none']);
  });
});

import assert from 'node:assert/strict';
import { setImmediate as settled } from 'node:timers/promises';
import type { ProfileStore } from '../../../src/credentials/profileStore';
import { EcsError } from '../../../src/ecs/ecsError';
import { indexEntry, keyOf, namesOf, owner, StoredWindows } from './storedWindows';

describe('ProfileStore over what the first version stored', () => {
  let windows: StoredWindows;
  let store: ProfileStore;
  const record = { ...owner, id: 'id-1', name: 'Production', accessKeyId: keyOf(1).accessKeyId, revision: 'r-1' };
  const first = { ...record, source: 'key' } as const;
  const second = { ...owner, id: 'id-2', name: 'Another', source: 'cli', cliProfile: 'default', revision: 'r-2' };
  beforeEach(() => {
    windows = new StoredWindows();
    windows.secrets.stored.set(indexEntry, JSON.stringify({ activeId: 'id-1', profiles: [record, second] }));
    windows.secrets.stored.set('ecsImageSharing.accessKey.id-1', JSON.stringify(keyOf(1)));
    store = windows.open();
  });

  it('has it all', async () => {
    assert.deepEqual(await namesOf(store), ['Production', 'Another']);
    assert.equal((await store.index()).activeId, 'id-1');
    assert.deepEqual(await store.accessKey(first), keyOf(1));
  });

  it('has it all after a change', async () => {
    await store.rename('id-2', 'Other');
    await settled();
    assert.deepEqual(await namesOf(windows.open()), ['Production', 'Other']);
    assert.deepEqual(await windows.open().accessKey(first), keyOf(1));
    await store.remove('id-1');
    await settled();
    assert.deepEqual(windows.keyEntries(), []);
  });

  it('keeps the key when another cannot be stored', async () => {
    windows.secrets.failing = (call, key) => call === 'store' && key === indexEntry;
    await assert.rejects(store.saveKey('Production', keyOf(2), owner), EcsError);
    windows.secrets.failing = undefined;
    await store.rename('id-2', 'Other');
    await settled();
    assert.deepEqual(await store.accessKey(first), keyOf(1));
    assert.equal(windows.keyEntries().length, 1);
  });

  it('deletes the key that was replaced at the next start, when that failed', async () => {
    windows.secrets.failing = (call) => call === 'delete';
    assert.ok((await store.saveKey('Production', keyOf(2), owner)).keyLeft);
    await settled();
    store.dispose();
    windows.secrets.failing = undefined;
    const { profiles } = await windows.open().index();
    await settled();
    assert.deepEqual(windows.keyEntries(), [`ecsImageSharing.accessKey.${profiles[1]?.revision}`]);
  });

  it('never gives the key that was replaced for the one that is lost', async () => {
    const { profile } = await store.saveKey('Production', keyOf(2), owner);
    await settled();
    windows.secrets.stored.delete(`ecsImageSharing.accessKey.${profile.revision}`);
    windows.secrets.stored.set('ecsImageSharing.accessKey.id-1', JSON.stringify(keyOf(1)));
    assert.equal(profile.id, 'id-1');
    await assert.rejects(windows.open().accessKey(profile), /no longer stored/);
  });
});

import assert from 'node:assert/strict';
import { type ProfileIndex, profileIndexSchema } from '../../../src/credentials/profile';
import { freeName, place, profileFrom } from '../../../src/credentials/profileIndex';
import { owner } from './storedWindows';

const key = { ...owner, id: 'id-1', name: 'Production', accessKeyId: 'LTAI5tSimulatorKey000001', revision: 'r-1' };
const empty: ProfileIndex = { profiles: [] };

describe('the index of profiles', () => {
  it('takes a record without a source, as the first version wrote it, for a key', () => {
    const { profiles } = profileIndexSchema.parse({ activeId: 'id-1', profiles: [key] });
    assert.deepEqual(profiles, [{ ...key, source: 'key' }]);
  });

  it('keeps each source over a round trip, and nothing that does not belong to it', () => {
    const sources = [
      { source: 'key', accessKeyId: 'LTAI5tSimulatorKey000001' },
      { source: 'cli', cliProfile: 'default' },
      { source: 'environment', way: 'oidc' },
      { source: 'ecsRole' },
    ] as const;
    const profiles = sources.map((source, at) => ({
      ...owner,
      id: `id-${at}`,
      name: `${at}`,
      revision: 'r',
      ...source,
    }));
    const text = JSON.stringify({ profiles: profiles.map((profile) => ({ ...profile, accessKeySecret: 'secret' })) });
    assert.deepEqual(profileIndexSchema.parse(JSON.parse(text)).profiles, profiles);
  });

  it('refuses a source that it does not know', () => {
    assert.equal(profileIndexSchema.safeParse({ profiles: [{ ...key, source: 'carrier pigeon' }] }).success, false);
  });

  const cli = { source: 'cli', cliProfile: 'default' } as const;

  it('finds the profile of a CLI profile again, whatever it is called, and leaves its ID while the account is the same', () => {
    const first = place(empty, undefined, 'default', cli, owner);
    const renamed = { ...first.index, profiles: [{ ...first.profile, name: 'Mine' }] };
    const former = profileFrom(cli, owner.accountId, renamed);
    assert.equal(former?.name, 'Mine');
    assert.equal(profileFrom({ source: 'cli', cliProfile: 'other' }, owner.accountId, renamed), undefined);
    // Of another account by now: the former profile, and what is kept of it, stays.
    assert.equal(profileFrom(cli, '1999999999999999', renamed), undefined);
    const again = place(renamed, former, 'Mine', cli, owner);
    assert.deepEqual([again.profile.id, again.replacedId], [first.profile.id, undefined]);
    assert.notEqual(again.profile.revision, first.profile.revision);
    assert.equal(again.index.profiles.length, 1);
  });

  it('makes it another profile when the account is another, and tells which it replaced', () => {
    const first = place(empty, undefined, 'default', cli, owner);
    const other = place(first.index, first.profile, 'default', cli, { ...owner, accountId: '1999999999999999' });
    assert.equal(other.replacedId, first.profile.id);
    assert.deepEqual(other.index, { activeId: other.profile.id, profiles: [other.profile] });
    assert.notEqual(other.profile.id, first.profile.id);
  });

  it('numbers a name that another profile has', () => {
    const { index } = place(empty, undefined, 'default', { source: 'key', accessKeyId: 'LTAI' }, owner);
    assert.equal(freeName('default', index), 'default (2)');
    assert.equal(freeName('staging', index), 'staging');
  });
});

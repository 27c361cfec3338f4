import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TreeItem } from 'vscode';
import { recentRegions, rememberRegion } from '../../../src/commands/recentRegions';
import { removeKept } from '../../../src/commands/removeKept';
import type { Profile } from '../../../src/credentials/profile';
import { ProfileStore } from '../../../src/credentials/profileStore';
import * as storedProfiles from '../../../src/credentials/storedProfiles';
import { LatePart } from '../../../src/latePart';
import { SweepSessions } from '../../../src/sweep/sweepSessions';
import { ExpandedRows } from '../../../src/tree/expandedRows';
import { WindowsSecrets } from '../credentials/windowsSecrets';
import { newMemory } from '../tree/filter/newMemory';

const accessKey = { accessKeyId: 'LTAI5tSimulatorKey000001', accessKeySecret: 'hush' };
const owner = { accountId: '1234567890123456', arn: 'acs:ram::1234567890123456:user/reader' };

describe('removing a profile', () => {
  let directory: string;
  let secrets: WindowsSecrets;
  let context: Parameters<typeof removeKept>[0] & { readonly profiles: ProfileStore };
  let profile: Profile;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'sweeps-'));
    secrets = new WindowsSecrets();
    const profiles = new ProfileStore(secrets.open(), async () => storedProfiles);
    const sweeps = new LatePart(async () => new SweepSessions(directory));
    context = { profiles, memory: newMemory(), expanded: new ExpandedRows(), sweeps };
    ({ profile } = await profiles.saveKey('Production', accessKey, owner));
    context.expanded.follow({
      onDidExpandElement: (listener) => {
        listener({ element: { id: `${profile.id}/cn-hangzhou` } });
        return { dispose: () => {} };
      },
      onDidCollapseElement: () => ({ dispose: () => {} }),
    });
    await rememberRegion(context.memory, profile.id, 'cn-hangzhou');
    await mkdir(join(directory, profile.id));
    await writeFile(join(directory, profile.id, '2026-01-01T00_00_00.000Z.sweep'), 'kept');
  });
  afterEach(() => rm(directory, { recursive: true, force: true }));

  const kept = async () => ({
    profiles: (await context.profiles.index()).profiles.length,
    openRows: Number(stateOf(context.expanded, `${profile.id}/cn-hangzhou`) === 2),
    regions: recentRegions(context.memory, profile.id).length,
    sweeps: (await readdir(directory)).length,
  });

  it('leaves nothing that was kept for it', async () => {
    await removeKept(context, profile.id);
    assert.deepEqual(await kept(), { profiles: 0, openRows: 0, regions: 0, sweeps: 0 });
  });

  it('leaves only the key when that cannot be deleted, and says so', async () => {
    secrets.failing = (call) => call === 'delete';
    await assert.rejects(removeKept(context, profile.id), { kind: 'storage' });
    assert.deepEqual(await kept(), { profiles: 0, openRows: 0, regions: 0, sweeps: 0 });
  });

  it('leaves everything when the profile cannot be removed', async () => {
    secrets.failing = (call) => call === 'store';
    await assert.rejects(removeKept(context, profile.id), { kind: 'storage' });
    assert.deepEqual(await kept(), { profiles: 1, openRows: 1, regions: 1, sweeps: 1 });
  });
});

/** As VS Code gets it of a row that comes closed: 1 is closed, 2 is open. */
function stateOf(expanded: ExpandedRows, id: string): number | undefined {
  const item: TreeItem = { collapsibleState: 1 };
  return expanded.restore(id, item).collapsibleState;
}

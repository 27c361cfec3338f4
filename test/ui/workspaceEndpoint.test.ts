import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultKey } from '../simulator/keys';
import { Simulator } from '../simulator/simulator';
import { addKey } from './addKey';
import { goldenBase } from './goldenBase';
import { version, Workbench } from './workbench';

describe(`a folder whose settings name an endpoint, in VS Code ${version}`, () => {
  let chosen: Simulator;
  let foreign: Simulator;
  let folder: string;
  let workbench: Workbench;

  before(async () => {
    [chosen, foreign] = await Promise.all([Simulator.start(), Simulator.start()]);
    folder = await mkdtemp(join(tmpdir(), 'folder-'));
    await mkdir(join(folder, '.vscode'));
    await writeFile(
      join(folder, '.vscode', 'settings.json'),
      JSON.stringify({ 'ecsImageSharing.endpoint': foreign.url, 'ecsImageSharing.pageSize': 7 }),
    );
    workbench = await Workbench.open({ folder, settings: { 'ecsImageSharing.endpoint': chosen.url } });
    await workbench.images.show();
  });

  after(async () => {
    await workbench?.close();
    await Promise.all([chosen?.close(), foreign?.close()]);
    await rm(folder, { recursive: true, force: true });
  });

  it('does not lead a single request there', async () => {
    await addKey(workbench, defaultKey, 'Production');
    await workbench.images.expand(goldenBase.regionId);
    await workbench.images.item('Load More').waitFor();
    assert.deepEqual([foreign.connections, foreign.requests.length], [0, 0]);
    const sizes = chosen.requests.map(({ params }) => params.PageSize).filter((size) => size !== undefined);
    assert.ok(sizes.length > 0 && sizes.every((size) => size === '7'), `its other settings count: ${sizes}`);
  });
});

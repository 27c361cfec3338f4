import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accountOfSize } from '../simulator/accountOfSize';
import { defaultKey } from '../simulator/keys';
import { Simulator } from '../simulator/simulator';
import { addKey } from './addKey';
import { version, Workbench } from './workbench';

const knownAccounts = 'ecsImageSharing.knownAccounts';

describe(`settings that a team shares in a folder, in VS Code ${version}`, () => {
  const account = accountOfSize({ regions: 1, imagesPerRegion: 1, sharees: 4 });
  const [regionId = ''] = account.regions.map((region) => region.regionId);
  const [image] = account.images(regionId)?.values() ?? [];
  const [ofTeam = '', ofPerson = '', forTeam = '', forPerson = ''] =
    image?.shares.slice(0, 4).map(({ accountId }) => accountId) ?? [];
  let simulator: Simulator;
  let folder: string;
  let file: string;
  let workbench: Workbench;

  before(async () => {
    simulator = await Simulator.start({ account });
    folder = await mkdtemp(join(tmpdir(), 'team-'));
    await mkdir(join(folder, '.vscode'));
    file = join(folder, '.vscode', 'settings.json');
    await writeFile(
      file,
      JSON.stringify({ [knownAccounts]: { [ofTeam]: 'Harbour Ltd.' }, 'ecsImageSharing.consoleSite': 'china' }),
    );
    const settings = { 'ecsImageSharing.endpoint': simulator.url, [knownAccounts]: { [ofPerson]: 'My own lab' } };
    workbench = await Workbench.open({ folder, settings, height: 1600 });
    await workbench.images.show();
    await addKey(workbench, defaultKey, 'Production');
  });

  after(async () => {
    await workbench?.close();
    await simulator?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const known = (accountId: string, name: string) =>
    workbench.accounts.item(`Account ${accountId}, known as ${name}`).waitFor();
  const inFolder = async () => JSON.parse(await readFile(file, 'utf8'))[knownAccounts];
  const nameIt = async (accountId: string, name: string, keptFor: string) => {
    await workbench.accounts.inlineAction(new RegExp(`Account ${accountId} is unknown`), 'Name This Account…');
    await workbench.quickInput.answer(`Who is account ${accountId}?`, name);
    await workbench.quickInput.pick(keptFor);
    await known(accountId, name);
  };

  it('opens the console of the site that they name', async () => {
    await workbench.images.expand(regionId);
    await workbench.images.contextAction(image?.imageId ?? '', 'Open in ECS Console');
    await workbench.notifications.answer('ecs.console.aliyun.com', 'Copy');
    const address = `https://ecs.console.aliyun.com/image/region/${regionId}/imageList`;
    assert.equal(await workbench.clipboard(), address);
  });

  it('name accounts beside those that the person has named', async () => {
    await workbench.runCommand('ECS Image Sharing: Sweep All Regions');
    await workbench.accounts.show();
    await known(ofTeam, 'Harbour Ltd.');
    await known(ofPerson, 'My own lab');
    await workbench.accounts.item(`Account ${forTeam} is unknown`).waitFor();
  });

  it('get the name that is given for the team, and keep the others', async () => {
    await nameIt(forTeam, 'Lotus GmbH', 'For the team');
    assert.deepEqual(await inFolder(), { [ofTeam]: 'Harbour Ltd.', [forTeam]: 'Lotus GmbH' });
  });

  it('get no name that a person gives for themselves', async () => {
    await nameIt(forPerson, 'My test account', 'For me');
    assert.deepEqual(Object.keys(await inFolder()).sort(), [ofTeam, forTeam].sort());
    await known(forTeam, 'Lotus GmbH');
    await known(ofPerson, 'My own lab');
  });

  it('win over the name that a person gives for themselves, which is said', async () => {
    await workbench.accounts.inlineAction(`Account ${ofTeam}, known as Harbour Ltd.`, 'Name This Account…');
    await workbench.quickInput.answer(`Who is account ${ofTeam}?`, 'My harbour');
    await workbench.quickInput.pick('For me');
    await workbench.notifications.saying(`Account ${ofTeam} is still named "Harbour Ltd.": another setting`).waitFor();
    await known(ofTeam, 'Harbour Ltd.');
  });
});

import assert from 'node:assert/strict';
import { accountOfSize } from '../simulator/accountOfSize';
import { defaultKey } from '../simulator/keys';
import { Simulator } from '../simulator/simulator';
import { addKey } from './addKey';
import { goldenBase } from './goldenBase';
import { switchProfile } from './switchProfile';
import * as walk from './walk';
import { version, Workbench } from './workbench';

describe(`profiles in VS Code ${version}`, () => {
  let simulator: Simulator;
  let workbench: Workbench;
  const staging = {
    accessKeyId: 'LTAI5tSimulatorKey000002',
    accessKeySecret: 'simulator-secret-000000000002',
    account: accountOfSize({ regions: 2, imagesPerRegion: 1, sharees: 1, accountId: '1234567890120002' }),
  };

  before(async () => {
    simulator = await Simulator.start({ keys: [defaultKey, staging] });
    const settings = { 'ecsImageSharing.endpoint': simulator.url };
    workbench = await Workbench.open({ height: 1600, settings });
    await workbench.images.show();
  });

  after(async () => {
    await workbench?.close();
    await simulator?.close();
  });

  it('shows the account of the key that was added last', async () => {
    await addKey(workbench, defaultKey, 'Production');
    await walk.showsRegions(workbench, 32);
    await addKey(workbench, staging, 'Staging');
    await workbench.images.message('Staging: account 1234567890120002').waitFor();
    await walk.showsRegions(workbench, 2);
  });

  it('switches the tree and asks with the other key', async () => {
    simulator.recorder.clear();
    await switchProfile(workbench, 'Production');
    await walk.showsRegions(workbench, 32);
    assert.deepEqual(
      simulator.requests.map(({ action, accessKeyId }) => [action, accessKeyId]),
      [['DescribeRegions', defaultKey.accessKeyId]],
    );
  });

  it('opens the same rows again when it comes back to a profile, and asks for no more than these', async () => {
    const { images } = workbench;
    await walk.openImage(workbench);
    await images.expand('cn-beijing');
    await images.collapse('cn-beijing');
    await simulator.recorder.settled();
    await switchProfile(workbench, 'Staging');
    await walk.showsRegions(workbench, 2);
    simulator.recorder.clear();
    await switchProfile(workbench, 'Production');
    await images.item(walk.at(0)).waitFor();
    await simulator.recorder.settled();
    const open = await images.openRows();
    assert.deepEqual(
      open.map((name) => /cn-\w+|golden-base/.exec(name)?.[0]),
      [goldenBase.regionId, 'golden-base'],
    );
    assert.deepEqual(
      simulator.requests.map(({ action, params }) => [action, params.ImageId ?? params.RegionId]),
      [
        ['DescribeRegions', undefined],
        ['DescribeImages', goldenBase.regionId],
        ['DescribeImageSharePermission', goldenBase.imageId],
      ],
    );
    await images.collapse(goldenBase.regionId);
  });

  it('gives a profile another name without asking anything again', async () => {
    const { images, quickInput } = workbench;
    simulator.recorder.clear();
    await images.moreAction('Rename Profile…');
    await quickInput.pick('Production');
    await quickInput.answer('New name for Production', 'Live');
    await images.message(`Live: account ${simulator.account.accountId}`).waitFor();
    await walk.showsRegions(workbench, 32);
    assert.deepEqual(simulator.requests, []);
  });

  it('removes a profile with its tree and its result pages, and leaves the other', async () => {
    await walk.queryByPastedId(workbench);
    await removeProfile('Live');
    await workbench.images.message('Staging: account').waitFor();
    await walk.showsRegions(workbench, 2);
    await workbench.page.getByRole('tab', { name: /share permission/ }).waitFor({ state: 'detached' });
  });

  /** VS Code in a browser tells a window of changed secrets only when the window opens. */
  it('shows another window the same, and the removal when it opens again', async () => {
    const other = await workbench.openWindow();
    await other.images.show();
    await other.images.message('Staging: account').waitFor();
    await walk.showsRegions(other, 2);
    await removeProfile('Staging');
    await workbench.images.welcome('Add an AccessKey…').waitFor();
    await other.reload();
    await other.images.show();
    await other.images.welcome('Add an AccessKey…').waitFor();
    await other.page.close();
  });

  async function removeProfile(name: string): Promise<void> {
    await workbench.images.moreAction('Remove Profile…');
    await workbench.quickInput.pick(name);
    await workbench.notifications.answer(`Remove the profile ${name}?`, 'Remove');
  }
});

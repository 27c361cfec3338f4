import assert from 'node:assert/strict';
import { accountOfSize } from '../simulator/accountOfSize';
import { defaultKey } from '../simulator/keys';
import { Simulator } from '../simulator/simulator';
import { addKey } from './addKey';
import { ReportPage } from './reportPage';
import { ResultPage } from './resultPage';
import { switchProfile } from './switchProfile';
import { version, Workbench } from './workbench';

describe(`what each profile keeps for itself in VS Code ${version}`, () => {
  const production = accountOfSize({ regions: 3, imagesPerRegion: 1, sharees: 2 });
  const staging = {
    accessKeyId: 'LTAI5tSimulatorKey000002',
    accessKeySecret: 'simulator-secret-000000000002',
    account: accountOfSize({
      regions: 2,
      imagesPerRegion: 1,
      sharees: 1,
      accountId: '1234567890120002',
      seed: 'staging',
    }),
  };
  const [firstRegion = '', secondRegion = ''] = production.regions.map(({ regionId }) => regionId);
  let simulator: Simulator;
  let workbench: Workbench;

  before(async () => {
    simulator = await Simulator.start({ account: production, keys: [defaultKey, staging] });
    workbench = await Workbench.open({ height: 1600, settings: { 'ecsImageSharing.endpoint': simulator.url } });
    await workbench.images.show();
    await addKey(workbench, staging, 'Staging');
    await addKey(workbench, defaultKey, 'Production');
  });

  after(async () => {
    await workbench?.close();
    await simulator?.close();
  });

  const row = (account: typeof production) => {
    const [image] = account.images(firstRegion)?.values() ?? [];
    const [share] = image?.shares.slice(0, 1) ?? [];
    assert(share);
    return workbench.accounts.item(new RegExp(`Account ${share.accountId} is unknown`));
  };
  const sweep = async (account: typeof production) => {
    await workbench.runCommand('ECS Image Sharing: Sweep All Regions');
    await workbench.accounts.says(new RegExp(`${account.regions.length} of ${account.regions.length} regions$`));
    await row(account).waitFor();
  };

  it('begins without the sweep of another, and has its own again when one comes back', async () => {
    const { accounts } = workbench;
    await sweep(production);
    await switchProfile(workbench, 'Staging');
    await accounts.welcome('Sweep All Regions').waitFor();
    await row(production).waitFor({ state: 'detached' });
    await sweep(staging.account);
    simulator.recorder.clear();
    await switchProfile(workbench, 'Production');
    await row(production).waitFor();
    await row(staging.account).waitFor({ state: 'detached' });
    await accounts.says(/3 of 3 regions$/);
    await switchProfile(workbench, 'Staging');
    await row(staging.account).waitFor();
    await row(production).waitFor({ state: 'detached' });
    assert.deepEqual(simulator.recorder.matching({ action: 'DescribeImageSharePermission' }), []);
  });

  it('begins a query with its own recent regions alone', async () => {
    const [imageId = ''] = production.images(secondRegion)?.keys() ?? [];
    await switchProfile(workbench, 'Production');
    await new ResultPage(workbench).query(secondRegion, imageId);
    await offersFirst(secondRegion);
    await switchProfile(workbench, 'Staging');
    await offersFirst(firstRegion);
    await switchProfile(workbench, 'Production');
    await offersFirst(secondRegion);
  });

  it('has its new name at once in a report that is open, also while another profile is active', async () => {
    const { images, page, quickInput } = workbench;
    const report = new ReportPage(workbench);
    await workbench.runCommand('ECS Image Sharing: Open Report');
    await report.shown();
    await page.getByRole('tab', { name: 'Image sharing: Production' }).waitFor();
    await switchProfile(workbench, 'Staging');
    await images.moreAction('Rename Profile…');
    await quickInput.pick('Production');
    await quickInput.answer('New name for Production', 'Live');
    await page.getByRole('tab', { name: 'Image sharing: Live' }).waitFor();
    await report.content.getByRole('definition').filter({ hasText: 'Live' }).waitFor();
  });

  /** Waits until a query offers this region before all others. */
  async function offersFirst(regionId: string): Promise<void> {
    const { page, quickInput } = workbench;
    await workbench.runCommand('ECS Image Sharing: Query Share Permission…');
    await quickInput.showing('Query Share Permission: region');
    const first = quickInput.widget.getByRole('option').first();
    await first.and(page.getByRole('option', { name: regionId })).waitFor();
    await quickInput.dismiss();
  }
});

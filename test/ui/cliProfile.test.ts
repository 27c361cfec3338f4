import assert from 'node:assert/strict';
import { accountOfSize } from '../simulator/accountOfSize';
import { defaultKey, type SimulatorKey } from '../simulator/keys';
import { Simulator } from '../simulator/simulator';
import { copiedBy } from './copiedBy';
import { goldenBase } from './goldenBase';
import { switchProfile } from './switchProfile';
import * as walk from './walk';
import { version, Workbench } from './workbench';

const configFile = '.aliyun/config.json';
const rotated = { accessKeyId: 'LTAI5tSimulatorKey000003', accessKeySecret: 'simulator-secret-000000000003' };
const foreign = {
  accessKeyId: 'LTAI5tSimulatorKey000004',
  accessKeySecret: 'simulator-secret-000000000004',
  account: accountOfSize({ regions: 2, imagesPerRegion: 1, sharees: 1, accountId: '1234567890120004' }),
};

/** The CLI's file, with `key` in the profile "company" and another profile that is of no use here. */
function config({ accessKeyId, accessKeySecret }: SimulatorKey): string {
  const key = { access_key_id: accessKeyId, access_key_secret: accessKeySecret };
  const company = { name: 'company', mode: 'AK', region_id: 'cn-beijing', ...key };
  const bearer = { name: 'robot', mode: 'BearerToken', bearer_token: 'bearer-token-000001' };
  return JSON.stringify({ current: 'company', profiles: [bearer, company] });
}

describe(`CLI profiles in VS Code ${version}`, () => {
  let simulator: Simulator;
  let workbench: Workbench;

  before(async () => {
    simulator = await Simulator.start({ keys: [defaultKey, rotated, foreign] });
    const settings = { 'ecsImageSharing.endpoint': simulator.url, 'ecsImageSharing.statusBar': true };
    workbench = await Workbench.open({ height: 1600, settings });
    await workbench.images.show();
  });

  after(async () => {
    await workbench?.close();
    await simulator?.close();
  });

  it('says what to do when the CLI has no file', async () => {
    await workbench.images.welcome('Use an Alibaba Cloud CLI Profile…').click();
    await workbench.notifications.saying(/no file ~\/\.aliyun\/config\.json\. Run "aliyun configure"/).waitFor();
  });

  it('lists the profiles with mode and region, and those that cannot be used with the reason', async () => {
    const { images, quickInput } = workbench;
    await workbench.writeHomeFile(configFile, config(defaultKey));
    await images.welcome('Use an Alibaba Cloud CLI Profile…').click();
    await quickInput.choice(/company.*AK.*cn-beijing.*current/).waitFor();
    await quickInput.choice(/robot.*BearerToken.*bearer token cannot sign/).waitFor();
    assert.equal(await quickInput.widget.getByText(/simulator-secret|bearer-token/).count(), 0);
    await quickInput.pick('robot');
    await quickInput.showing(/robot cannot be used/);
  });

  it('shows the account of the one that is chosen, in the view and in the status bar', async () => {
    await workbench.quickInput.pick('company');
    await workbench.images.message(`company: account ${simulator.account.accountId}`).waitFor();
    await walk.showsRegions(workbench, 32);
    await statusBarItem(/shows company, account/).waitFor();
  });

  it('asks with the rotated key as soon as the file has it', async () => {
    await workbench.writeHomeFile(configFile, config(rotated));
    simulator.recorder.clear();
    const gate = simulator.hold({ action: 'DescribeRegions' });
    await workbench.runCommand('Refresh Images');
    await gate.arrived();
    gate.release();
    await walk.showsRegions(workbench, 32);
    assert.deepEqual(
      simulator.requests.map(({ action, accessKeyId }) => [action, accessKeyId]),
      [
        ['GetCallerIdentity', rotated.accessKeyId],
        ['DescribeRegions', rotated.accessKeyId],
      ],
    );
  });

  it('shows nothing of another account that the file has meanwhile, until it is chosen as a profile of its own', async () => {
    await workbench.writeHomeFile(configFile, config(foreign));
    simulator.recorder.clear();
    await workbench.runCommand('Refresh Images');
    await workbench.images.item(/of account 1234567890120004 now/).waitFor();
    assert.ok(simulator.requests.every(({ action }) => action === 'GetCallerIdentity'));
    await workbench.runCommand('Use an Alibaba Cloud CLI Profile…');
    await workbench.quickInput.pick('company');
    await workbench.images.message('company (2): account 1234567890120004').waitFor();
    await walk.showsRegions(workbench, 2);
  });

  it('switches from the status bar', async () => {
    await statusBarItem(/shows company \(2\), account/).click();
    await workbench.quickInput.pick('Sample account');
    await statusBarItem(/shows the sample account/).waitFor();
    await switchProfile(workbench, 'company (2)');
    await statusBarItem(/shows company \(2\), account/).waitFor();
  });

  it('takes a profile whatever it is called', async () => {
    await workbench.writeHomeFile(configFile, config(defaultKey).replaceAll('company', "Ann's"));
    await workbench.runCommand('Use an Alibaba Cloud CLI Profile…');
    await workbench.quickInput.pick("Ann's");
    await workbench.images.accountShown(`Ann's: account ${simulator.account.accountId}`);
  });

  for (const [shell, quoted] of [
    ['POSIX shell', "'Ann'\\''s'"],
    ['PowerShell', "'Ann''s'"],
  ] as const) {
    it(`copies a command with the name of that profile as ${shell} reads it`, async () => {
      const { regionId, imageId } = goldenBase;
      await workbench.images.expand(regionId);
      const copied = await copiedBy(workbench, async () => {
        await workbench.images.contextAction(imageId, 'Copy as aliyun Command');
        await workbench.quickInput.pick(shell);
      });
      const query = `--RegionId ${regionId} --ImageId ${imageId} --PageNumber 1 --PageSize 100`;
      const command = `aliyun ecs DescribeImageSharePermission ${query} --profile ${quoted}`;
      assert.equal(copied, command);
    });
  }

  function statusBarItem(name: RegExp) {
    return workbench.page.getByRole('button', { name });
  }
});

import assert from 'node:assert/strict';
import { accountOfSize } from '../simulator/accountOfSize';
import { defaultKey } from '../simulator/keys';
import type { RequestFilter } from '../simulator/requestFilter';
import { Simulator } from '../simulator/simulator';
import * as walk from './walk';
import { version, Workbench } from './workbench';

const shares = 'DescribeImageSharePermission';
const listing = 'DescribeImages';

describe(`what is stopped and taken up again in VS Code ${version}`, () => {
  const account = accountOfSize({ regions: 3, imagesPerRegion: 2, sharees: (_region, image) => 4 * image });
  const [first = '', , slow = ''] = account.regions.map(({ regionId }) => regionId);
  const imagesIn = (regionId: string) => [...(account.images(regionId)?.keys() ?? [])];
  let simulator: Simulator;
  let workbench: Workbench;

  before(async () => {
    simulator = await Simulator.start({ account });
    workbench = await Workbench.open({
      height: 1600,
      settings: { 'ecsImageSharing.endpoint': simulator.url, 'ecsImageSharing.pageSize': 1 },
      environment: {
        ALIBABA_CLOUD_ACCESS_KEY_ID: defaultKey.accessKeyId,
        ALIBABA_CLOUD_ACCESS_KEY_SECRET: defaultKey.accessKeySecret,
      },
    });
    await workbench.images.show();
  });

  beforeEach(() => simulator.reset());

  after(async () => {
    await workbench?.close();
    await simulator?.close();
  });

  const asked = () => simulator.requests.map(({ action, params }) => [action, params.ImageId ?? params.RegionId]);
  const command = (title: string) => workbench.runCommand(`ECS Image Sharing: ${title}`);
  /** Sweeps until nothing is left but what is held. */
  const sweepUpTo = async (held: RequestFilter, count: number) => {
    const gate = simulator.hold(held);
    await command('Sweep All Regions');
    await gate.arrived(count);
    await workbench.accounts.message(/^Sweeping: 2 of 3 regions, 4 of \d images/).waitFor();
    return gate;
  };

  it('begins with the credentials of the environment, and says so', async () => {
    await command('Use Credentials from the Environment…');
    await workbench.images.message(`Environment: account ${account.accountId}`).waitFor();
    await walk.showsRegions(workbench, 3);
    assert.ok(simulator.requests.length > 0);
    assert.ok(simulator.requests.every(({ accessKeyId }) => accessKeyId === defaultKey.accessKeyId));
  });

  it('stays with them when the role of the instance is turned off, which is said', async () => {
    await command('Use the RAM Role of This ECS Instance');
    await workbench.notifications.saying('ALIBABA_CLOUD_ECS_METADATA_DISABLED turns this off').waitFor();
    await workbench.images.message(`Environment: account ${account.accountId}`).waitFor();
    assert.deepEqual(simulator.requests, []);
  });

  it('a sweep that is cancelled in its notification keeps what it found, and names the rest as not known', async () => {
    const { accounts, notifications } = workbench;
    await accounts.show();
    await sweepUpTo({ action: shares, regionId: slow }, 2);
    const [known] =
      account
        .images(first)
        ?.get(imagesIn(first)[1] ?? '')
        ?.shares.slice(0, 1) ?? [];
    const found = accounts.item(new RegExp(`Account ${known?.accountId} is unknown`));
    // Long before the sweep has ended.
    await found.waitFor();
    await notifications.press('Sweeping all regions of Environment', 'Cancel');
    await accounts.item(/^Not known, 2 regions or images could not be read/).waitFor();
    await accounts.says(/2 of 3 regions · stopped/);
    await accounts.expand(/^Not known/);
    for (const imageId of imagesIn(slow)) {
      await accounts
        .item(/The request was cancelled/)
        .filter({ hasText: imageId })
        .waitFor();
    }
    await found.waitFor();
  });

  it('goes on from its message, and asks only for what it does not know', async () => {
    const { accounts, notifications } = workbench;
    // Its toast may be gone by now.
    await workbench.runCommand('Notifications: Show Notifications');
    await notifications.press('The sweep was stopped. What it had not read is not known.', 'Continue');
    await accounts.item(/^Not known/).waitFor({ state: 'detached' });
    await accounts.says(/3 of 3 regions$/);
    assert.deepEqual(
      asked().toSorted(),
      imagesIn(slow)
        .map((imageId) => [shares, imageId])
        .toSorted(),
    );
  });

  it('a sweep is stopped in the view, and taken up by its row of what is not known', async () => {
    const { accounts } = workbench;
    await sweepUpTo({ action: listing, regionId: slow }, 1);
    await accounts.titleAction('Stop the Sweep');
    await accounts.item(/^Not known, 1 region or image could not be read/).waitFor();
    simulator.reset();
    await accounts.inlineAction(/^Not known/, 'Retry Failed');
    await accounts.item(/^Not known/).waitFor({ state: 'detached' });
    assert.deepEqual(
      asked().toSorted(),
      [[listing, slow], ...imagesIn(slow).map((imageId) => [shares, imageId])].toSorted(),
    );
  });

  it('changes are counted from the sweep that one chooses', async () => {
    const { accounts, quickInput } = workbench;
    const [, imageId = ''] = imagesIn(first);
    for (const [accountId, change] of [
      ['1999999999999991', /^Changes 1 new since/],
      ['1999999999999992', /^Changes 1 new since/],
    ] as const) {
      simulator.edit.addAccount(first, imageId, accountId);
      await command('Sweep All Regions');
      await accounts.item(new RegExp(`Account ${accountId} is unknown.*new`)).waitFor();
      await accounts.item(change).waitFor();
    }
    await command('Compare With an Earlier Sweep…');
    await quickInput.widget.getByPlaceholder('Show what changed since').waitFor();
    // Newest first: the one that had the first newcomer already, then the one that had none.
    await quickInput.widget.getByRole('option').nth(1).click();
    await accounts.item(/^Changes 2 new since/).waitFor();
    await accounts.item(/Account 1999999999999991 is unknown.*new/).waitFor();
  });

  it('a page of the tree that is cancelled is not read on, and comes when it is asked for again', async () => {
    const { images } = workbench;
    const [one = '', other = ''] = imagesIn(first);
    await images.show();
    await images.expand(first);
    await images.item(one).waitFor();
    const gate = simulator.hold({ action: listing, pageNumber: 2 });
    await images.item('Load More').click();
    await gate.arrived();
    await images.titleAction('Cancel Loading');
    await simulator.recorder.settled();
    assert.deepEqual(
      simulator.requests.map(({ aborted }) => aborted),
      [false, true],
    );
    await images.item(one).waitFor();
    gate.release();
    await images.item('Load More').click();
    await images.item(other).waitFor();
    assert.equal(simulator.requests.length, 3);
  });

  it('a list that is cancelled before its first page says so, and is read when it is asked for', async () => {
    const { images } = workbench;
    const gate = simulator.hold({ action: listing });
    await images.expand(slow);
    await gate.arrived();
    await images.titleAction('Cancel Loading');
    await images.item('Loading was cancelled.').waitFor();
    gate.release();
    await images.item('Loading was cancelled.').click();
    await images.item(imagesIn(slow)[0] ?? '').waitFor();
    assert.deepEqual(
      simulator.requests.map(({ aborted }) => aborted),
      [true, false],
    );
  });
});

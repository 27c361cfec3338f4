import assert from 'node:assert/strict';
import { accountOfSize } from '../simulator/accountOfSize';
import type { Gate } from '../simulator/gates';
import { defaultKey } from '../simulator/keys';
import { Simulator } from '../simulator/simulator';
import { addKey } from './addKey';
import { copiedBy } from './copiedBy';
import { goldenBase } from './goldenBase';
import { switchProfile } from './switchProfile';
import * as walk from './walk';
import { version, Workbench } from './workbench';

describe(`while a page is loading, in VS Code ${version}`, () => {
  let simulator: Simulator;
  let workbench: Workbench;
  const { imageId, imageName, accountIds } = goldenBase;
  const shares = { action: 'DescribeImageSharePermission', imageId };
  const other = {
    accessKeyId: 'LTAI5tSimulatorKey000002',
    accessKeySecret: 'simulator-secret-000000000002',
    account: accountOfSize({ regions: 2, imagesPerRegion: 1, sharees: 1, accountId: '1234567890120002' }),
  };

  before(async () => {
    simulator = await Simulator.start({ keys: [defaultKey, other] });
    const settings = { 'ecsImageSharing.endpoint': simulator.url };
    workbench = await Workbench.open({ height: walk.wholeTree, settings });
    await workbench.images.show();
    await addKey(workbench, other, 'Other');
    await addKey(workbench, defaultKey, 'Production');
    await walk.openImage(workbench);
  });

  afterEach(() => simulator.reset());

  after(async () => {
    await workbench?.close();
    await simulator?.close();
  });

  it('an image that is closed stops loading more, and keeps what it had', async () => {
    const { images } = workbench;
    const gate = await holdNextPage();
    await images.collapse(imageName);
    assert.equal(await aborted(2), true);
    gate.release();
    await images.expand(imageName);
    await endsWithAccounts(50);
  });

  it('another profile takes the place of the tree, and the page never comes', async () => {
    const { images } = workbench;
    const gate = await holdNextPage();
    await switchProfile(workbench, 'Other');
    assert.equal(await aborted(2), true);
    gate.release();
    await walk.showsRegions(workbench, 2);
    assert.deepEqual(await images.namesAt(3), []);

    await switchProfile(workbench, 'Production');
    await walk.openImage(workbench);
    await endsWithAccounts(50);
  });

  for (const first of ['page', 'refresh'] as const) {
    it(`a refresh wins over the page, when the answer of the ${first} is let through first`, async () => {
      const page = await holdNextPage();
      const refresh = simulator.hold({ ...shares, pageNumber: 1 });
      await workbench.images.titleAction('Refresh Images');
      await refresh.arrived();
      for (const gate of first === 'page' ? [page, refresh] : [refresh, page]) {
        gate.release();
      }
      await endsWithAccounts(50);
    });
  }

  it('Load More during a refresh adds nothing twice', async () => {
    const { images } = workbench;
    const refresh = simulator.hold(shares);
    await images.titleAction('Refresh Images');
    await refresh.arrived();
    await images.item('Load More', 3).click();
    await cameToTheExtension();
    refresh.release();
    await endsWithAccounts(50);
  });

  it('a double click on Load More asks once', async () => {
    await workbench.images.item('Load More', 3).dblclick();
    await endsWithAccounts(100);
    assert.equal(simulator.recorder.matching(shares).length, 1);
  });

  it('an image that is closed before its first page comes is read when it is opened again', async () => {
    const { images } = workbench;
    const name = 'community-toolbox';
    const toolbox = { action: shares.action, imageId: 'm-bp1mtc2wtiohoai3dnve' };
    const first = simulator.hold(toolbox);
    await images.item(name).click();
    await first.arrived();
    await images.collapse(name);
    await simulator.recorder.settled();
    assert.equal(simulator.recorder.matching(toolbox).at(-1)?.aborted, true);
    first.release();
    await images.expand(name);
    await images.item(/community-toolbox.*, 50 of 57 accounts loaded$/).waitFor();
    await images.collapse(name);
  });

  it('an image that is closed while it is read again is read when it is opened again', async () => {
    const { images } = workbench;
    await images.collapse(imageName);
    await images.contextAction(imageName, /^Refresh$/);
    const reading = simulator.hold(shares);
    await images.item(imageName).click();
    await reading.arrived();
    await images.collapse(imageName);
    assert.equal(await aborted(1), true);
    reading.release();
    await images.expand(imageName);
    await endsWithAccounts(100);
    await images.item('Load More', 3).click();
    await images.item(`${imageId}, 120 accounts`).waitFor();
    assert.deepEqual(await shown(), accountIds.toSorted());
  });

  async function holdNextPage(): Promise<Gate> {
    const gate = simulator.hold({ ...shares, pageNumber: 2 });
    await workbench.images.item('Load More', 3).click();
    await gate.arrived();
    return gate;
  }

  /** Whether the client hung up on the latest request for this page. */
  async function aborted(pageNumber: number): Promise<boolean | undefined> {
    await simulator.recorder.settled();
    return simulator.recorder.matching({ ...shares, pageNumber }).at(-1)?.aborted;
  }

  async function endsWithAccounts(count: number): Promise<void> {
    const { images } = workbench;
    await simulator.recorder.settled();
    await images.item(`${imageId}, ${count} of 120 accounts loaded`).waitFor();
    await images.item('Load More', 3).waitFor();
    // What had come too late would be there then.
    await cameToTheExtension(walk.at(count - 1));
    const expected = accountIds.slice(0, count).toSorted();
    // While rows are drawn anew some are missing.
    for (let tries = 0; tries < 30 && (await shown()).length < count; tries += 1) {
      await workbench.page.waitForTimeout(100);
    }
    assert.deepEqual(await shown(), expected);
  }

  /** Whatever was clicked before has made its way once another action has. */
  async function cameToTheExtension(accountId = walk.at(0)): Promise<void> {
    const copy = () => workbench.images.inlineAction(accountId, 'Copy Account ID');
    assert.equal(await copiedBy(workbench, copy), accountId);
  }

  async function shown(): Promise<string[]> {
    const names = await workbench.images.namesAt(3);
    return names.flatMap((name) => /^Account (\d+)/.exec(name)?.[1] ?? []).toSorted();
  }
});

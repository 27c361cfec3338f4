import assert from 'node:assert/strict';
import { defaultKey } from '../simulator/keys';
import { Simulator } from '../simulator/simulator';
import { addKey } from './addKey';
import { goldenBase } from './goldenBase';
import * as walk from './walk';
import { version, Workbench } from './workbench';

describe(`account IDs written as numbers, in VS Code ${version}`, () => {
  let simulator: Simulator;
  let workbench: Workbench;
  const { regionId, imageId, imageName, accountIds } = goldenBase;
  /** More than a number of JavaScript can hold exactly. */
  const added = '9876543210987653';

  before(async () => {
    simulator = await Simulator.start({ settings: { aliyunIds: 'number' } });
    simulator.edit.setGroups(regionId, imageId, ['all']);
    const settings = { 'ecsImageSharing.endpoint': simulator.url };
    workbench = await Workbench.open({ height: walk.wholeTree, settings });
    await workbench.images.show();
    await addKey(workbench, defaultKey, 'Production');
  });

  after(async () => {
    await workbench?.close();
    await simulator?.close();
  });

  it('shows the group and all accounts, none twice, when one is added between two pages', async () => {
    const { images } = workbench;
    await walk.openImage(workbench);
    simulator.edit.addAccount(regionId, imageId, added, { atFront: true });
    await images.contextAction(imageName, 'Load All');
    await images.item(/golden-base-2026-09.*, 121 accounts$/).waitFor();
    const names = await images.namesAt(3);
    assert.equal(names.filter((name) => /^Share group all\b/.test(name)).length, 1);
    const shown = names.flatMap((name) => /^Account (\d+)/.exec(name)?.[1] ?? []);
    assert.deepEqual(shown.toSorted(), [added, ...accountIds].toSorted());
    assert.equal(names.length, 122);
  });

  it('copies all of them, selected or not', async () => {
    const { images, page } = workbench;
    await images.contextAction(imageName, 'Copy All Account IDs');
    await workbench.status('121 IDs copied.');
    assert.deepEqual((await workbench.clipboard()).split('\n'), [added, ...accountIds]);

    await images.select(walk.at(0));
    await images.item(walk.at(119)).click({ modifiers: ['Shift'] });
    await page.keyboard.press('ControlOrMeta+c');
    await workbench.status('120 IDs copied.');
    assert.deepEqual((await workbench.clipboard()).split('\n').toSorted(), accountIds.toSorted());
  });
});

import { accountOfSize } from '../../src/sample/madeUpAccount';
import { defaultKey } from '../simulator/keys';
import { Simulator } from '../simulator/simulator';
import { addKey } from './addKey';
import { version, Workbench } from './workbench';

describe(`an image that very many may use, in VS Code ${version}`, () => {
  let simulator: Simulator;
  let workbench: Workbench;

  before(async () => {
    simulator = await Simulator.start({ account: accountOfSize({ regions: 1, imagesPerRegion: 1, sharees: 620 }) });
    workbench = await Workbench.open({ settings: { 'ecsImageSharing.endpoint': simulator.url } });
    await workbench.images.show();
    await addKey(workbench, defaultKey, 'Production');
  });

  after(async () => {
    await workbench?.close();
    await simulator?.close();
  });

  it('lists the first five hundred accounts, says how many there are, and shows the rest on demand', async () => {
    const { accounts } = workbench;
    const unknown = accounts.item(/Account \d+ is unknown/);
    await workbench.runCommand('ECS Image Sharing: Sweep All Regions');
    await accounts.show();
    await unknown.first().click();
    const more = accounts.item('Show More (120 left), 500 of 620 unknown accounts');
    // The list may be drawn anew once more, when the sweep ends.
    while (!(await more.isVisible())) {
      await accounts.tree.press('End');
      await workbench.page.waitForTimeout(200);
    }
    await accounts.tree.press('Enter');
    await accounts.item(/^Show More/).waitFor({ state: 'detached' });
    await accounts.keyboardOn(/Account \d+ is unknown/).waitFor();
    await accounts.tree.press('End');
    await accounts.keyboardOn(/Account \d+ is unknown/).waitFor();
  });
});

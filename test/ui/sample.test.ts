import assert from 'node:assert/strict';
import { Simulator } from '../simulator/simulator';
import * as walk from './walk';
import { version, Workbench } from './workbench';

describe(`with the sample account in VS Code ${version}`, () => {
  let simulator: Simulator;
  let workbench: Workbench;

  before(async () => {
    simulator = await Simulator.start();
    const settings = { 'ecsImageSharing.endpoint': simulator.url };
    workbench = await Workbench.open({ height: walk.wholeTree, settings });
  });

  after(async () => {
    await workbench?.close();
    await simulator?.close();
  });

  it('goes the whole path, says everywhere that it is a sample, and sends nothing', async () => {
    const { images } = workbench;
    await images.show();
    await images.welcome('Explore a Sample Account').click();
    await images.accountShown('Sample account: made-up data, nothing is sent.');
    await walk.openImage(workbench);
    await walk.loadMoreByKeyboard(workbench, 50);
    await walk.loadMoreByKeyboard(workbench, 100);
    await walk.copyOneSeveralAndAll(workbench);
    await images.select(walk.at(3));
    // What answers at once is drawn once, in the same rows: nothing shows that it was asked.
    await images.titleAction('Refresh Images');
    await walk.keepsAll(workbench);
    await walk.queryByPastedId(workbench);
    await workbench.page.getByRole('tab', { name: /share permission \(sample\)/ }).waitFor();
    await workbench.webview().getByText('Made-up data').waitFor();
    await walk.pageForthAndBack(workbench);
    await walk.reloadRestoresThePage(workbench);
    await workbench.webview().getByText('Made-up data').waitFor();
    await images.message('Sample account: made-up data').waitFor();
    assert.deepEqual(simulator.requests, []);
  });
});

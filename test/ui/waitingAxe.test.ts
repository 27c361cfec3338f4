import assert from 'node:assert/strict';
import { accountOfSize } from '../simulator/accountOfSize';
import { defaultKey } from '../simulator/keys';
import { Simulator } from '../simulator/simulator';
import { addKey } from './addKey';
import { AxeChecks } from './axeChecks';
import { closeSideBar } from './closeSideBar';
import { ResultPage } from './resultPage';
import { version, Workbench } from './workbench';
import { withMotion } from './workbenchSettings';

describe(`what axe says of a result page without an answer in VS Code ${version}`, () => {
  const account = accountOfSize({ regions: 1, imagesPerRegion: 1, sharees: 3 });
  const [regionId = ''] = account.regions.map((region) => region.regionId);
  const [imageId = ''] = account.images(regionId)?.keys() ?? [];
  let simulator: Simulator;
  let workbench: Workbench;
  let page: ResultPage;
  let axe: AxeChecks;

  before(async () => {
    simulator = await Simulator.start({ account });
    // Looking takes longer than a request may otherwise.
    const settings = { 'ecsImageSharing.endpoint': simulator.url, 'ecsImageSharing.requestTimeout': 120 };
    workbench = await Workbench.open({ settings: { ...withMotion, ...settings } });
    page = new ResultPage(workbench);
    axe = new AxeChecks(workbench, 'without an answer');
    await addKey(workbench, defaultKey, 'Production');
  });

  after(async () => {
    axe?.print();
    await workbench?.close();
    await simulator?.close();
  });

  const states: Readonly<Record<string, () => Promise<void>>> = {
    'the first page is asked for': async () => {
      const answer = simulator.hold({ action: 'DescribeImageSharePermission' });
      await page.ask(regionId, imageId);
      await answer.arrived();
      await page.button('Cancel').waitFor();
      await closeSideBar(workbench);
    },
    'it was cancelled': async () => {
      await page.button('Cancel').click();
      await page.content.getByText('The request was cancelled before ECS answered.').waitFor();
    },
  };

  for (const [state, show] of Object.entries(states)) {
    it(`is nothing when ${state}, in any theme, at 200 % zoom and with reduced motion`, async () => {
      await show();
      assert.deepEqual(await axe.violations(state), []);
    });
  }
});

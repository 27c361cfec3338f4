import assert from 'node:assert/strict';
import { AxeChecks } from './axeChecks';
import { closeSideBar } from './closeSideBar';
import { goldenBase } from './goldenBase';
import { ResultPage } from './resultPage';
import { version, Workbench } from './workbench';
import { withMotion } from './workbenchSettings';

const { regionId, imageId, accountIds } = goldenBase;

describe(`what axe says of the result page in VS Code ${version}`, () => {
  let workbench: Workbench;
  let page: ResultPage;
  let axe: AxeChecks;

  before(async () => {
    // A row is like another, and axe looks at each.
    workbench = await Workbench.open({ settings: { ...withMotion, 'ecsImageSharing.pageSize': 10 } });
    page = new ResultPage(workbench);
    axe = new AxeChecks(workbench, 'result page');
    await page.useSampleAccount();
    await closeSideBar(workbench);
  });

  after(async () => {
    axe?.print();
    await workbench?.close();
  });

  const states: Readonly<Record<string, () => Promise<void>>> = {
    loaded: async () => {
      await page.query(regionId, imageId);
      await page.showing('1–10 of 120');
      await page.checkbox(accountIds[1] ?? '').check();
      await page.column('Name').getByRole('button').click();
      await page.content.getByText('Answer as JSON').click();
      await page.button('Copy JSON').waitFor();
    },
    'filtered without a hit': async () => {
      await page.filter.fill('no such account');
      await page.said('No account on this page matches the filter.');
    },
    public: async () => {
      await page.query(regionId, 'm-bp1mtc2wtiohoai3dnve');
      await page.showing('1–10 of 57');
    },
    empty: async () => {
      await page.query(regionId, 'm-bp1kzkae28gq43zmgsq4');
      await page.content.getByText('ECS answered with an empty list').waitFor();
    },
    failed: async () => {
      await page.query(regionId, 'm-bp1doesnotexist000000');
      await page.content.getByRole('alert').getByRole('heading').waitFor();
    },
  };

  for (const [state, show] of Object.entries(states)) {
    it(`is nothing when ${state}, in any theme, at 200 % zoom and with reduced motion`, async () => {
      await show();
      assert.deepEqual(await axe.violations(state), []);
    });
  }
});

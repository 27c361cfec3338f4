import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { accountOfSize } from '../simulator/accountOfSize';
import { defaultKey } from '../simulator/keys';
import { Simulator } from '../simulator/simulator';
import { addKey } from './addKey';
import { AxeChecks } from './axeChecks';
import { closeSideBar } from './closeSideBar';
import { ReportPage } from './reportPage';
import { version, Workbench } from './workbench';
import { withMotion } from './workbenchSettings';

const partner = '1111111111111111';

describe(`what axe says of the report in VS Code ${version}`, () => {
  const account = accountOfSize({ regions: 2, imagesPerRegion: 2, sharees: 0 });
  const [first, second] = account.regions.map(({ regionId }) => regionId) as [string, string];
  const [image, other] = [...(account.images(first)?.keys() ?? [])] as [string, string];
  let simulator: Simulator;
  let workbench: Workbench;
  let report: ReportPage;
  let axe: AxeChecks;

  before(async () => {
    simulator = await Simulator.start({ account });
    workbench = await Workbench.open({
      settings: {
        ...withMotion,
        'ecsImageSharing.endpoint': simulator.url,
        'ecsImageSharing.knownAccounts': { [partner]: 'Partner Ltd.' },
      },
    });
    report = new ReportPage(workbench);
    axe = new AxeChecks(workbench, 'report');
    await addKey(workbench, defaultKey, 'Production');
    await workbench.runCommand('ECS Image Sharing: Sweep All Regions');
    await workbench.runCommand('ECS Image Sharing: Open Report');
    await closeSideBar(workbench);
  });

  after(async () => {
    axe?.print();
    await workbench?.close();
    await simulator?.close();
  });

  /** Sweeps until the report shows this and no progress. */
  const sweepUntil = async (shown: Locator) => {
    await report.button('Sweep Again').click();
    await shown.waitFor();
    await report.content.getByRole('progressbar').waitFor({ state: 'hidden' });
    // A sweep shows the Accounts view.
    await closeSideBar(workbench);
  };
  const openAll = async () => {
    // What is closed inside what is closed can be opened only then.
    const closed = report.content.locator('details:not([open]) > summary:visible').first();
    while ((await closed.count()) > 0) {
      await closed.click();
    }
  };

  const states: Readonly<Record<string, () => Promise<void>>> = {
    'nothing is shared': async () => {
      await report.content.getByText('No image that was read is shared.').waitFor();
    },
    'there are findings and changes': async () => {
      simulator.edit.setGroups(first, image, ['all']);
      for (const accountId of [partner, '1222222222222222', '1333333333333333']) {
        simulator.edit.addAccount(first, other, accountId, { sharedTime: '2020-01-01T00:00:00Z' });
      }
      await sweepUntil(report.section(/^Changes since/));
      await openAll();
      await report
        .column(/^Name\b/)
        .getByRole('button')
        .click();
      await report.table.focus();
      await workbench.page.keyboard.press('Space');
      await report.button('Copy Selected (1)').waitFor();
    },
    'no share matches the filter': async () => {
      await report.filter.fill('no such share');
      await report.content.getByText('No share matches the filter.').waitFor();
    },
    'a region could not be read': async () => {
      await report.button('Clear Filter').click();
      simulator.faults.add({ kind: 'forbidden', regionId: second });
      await sweepUntil(report.section('This is not all'));
      await openAll();
    },
    'a sweep is under way': async () => {
      simulator.hold({ action: 'DescribeImageSharePermission' });
      await report.button('Sweep Again').click();
      await report.content.getByRole('progressbar').waitFor();
      await closeSideBar(workbench);
    },
  };

  for (const [state, show] of Object.entries(states)) {
    it(`is nothing when ${state}, in any theme, at 200 % zoom and with reduced motion`, async () => {
      await show();
      assert.deepEqual(await axe.violations(state), []);
    });
  }
});

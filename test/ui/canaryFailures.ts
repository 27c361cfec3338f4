import { matrix } from '../faults/matrix';
import type { Fault } from '../simulator/faults';
import { defaultSettings } from '../simulator/settings';
import type { Simulator } from '../simulator/simulator';
import { canaryFaults } from './canaryKey';
import { goldenBase } from './goldenBase';
import { ResultPage } from './resultPage';
import type { Workbench } from './workbench';

const action = 'DescribeImageSharePermission';

/**
 * What `npm run faults` tries this action with, but for what keeps requests from this server, and for other keys. What is
 * sent again and again takes seconds, and {@link canaryFaults} has some of it: all of that is for `npm run canary`.
 */
export const faultsOnPage = matrix
  .filter(({ task, fault: { endpoint, key } }) => task === action && !endpoint && !key)
  .map(({ fault }) => fault)
  .filter(({ expected }) => process.env.TEST_WHOLE_MATRIX === 'true' || !('sent' in expected) || expected.sent === 1);

/** Meets every fault on the result page, and recovers from it. */
export async function meetFailuresOnPage(workbench: Workbench, simulator: Simulator): Promise<void> {
  const results = new ResultPage(workbench);
  for (const fault of canaryFaults) {
    const remove = simulator.faults.add({ ...fault, action });
    await results.button('Refresh').click();
    await results.content.getByRole('alert').first().waitFor();
    remove();
    await results.button('Refresh').click();
    await results.content.getByRole('alert').first().waitFor({ state: 'detached' });
  }
}

/** Meets each of {@link faultsOnPage} on the result page, and recovers from it. */
export async function meetMatrixOnPage(workbench: Workbench, simulator: Simulator): Promise<void> {
  const results = new ResultPage(workbench);
  const { content } = results;
  const sentBefore = simulator.requests.length;
  const refresh = async () => {
    const before = simulator.requests.length;
    await results.button('Refresh').click();
    while (simulator.requests.length === before) {
      await workbench.page.waitForTimeout(20);
    }
  };
  for (const { behaviour, settings, expected } of faultsOnPage) {
    const fault = typeof behaviour === 'function' ? behaviour() : behaviour;
    const remove = fault && simulator.faults.add({ ...fault, action });
    Object.assign(simulator.settings, settings);
    await refresh();
    const isShown = expected.kind !== 'whole' && expected.kind !== 'incomplete';
    if (isShown) {
      await content.getByRole('alert').first().waitFor();
    } else {
      await simulator.recorder.settled();
      await content.locator('main[aria-busy="false"]').waitFor();
    }
    remove?.();
    Object.assign(simulator.settings, defaultSettings());
    await refresh();
    await content.getByRole('alert').first().waitFor({ state: 'detached' });
    await content.locator('main[aria-busy="false"]').waitFor();
  }
  console.log(`    met: ${faultsOnPage.length} faults, in ${simulator.requests.length - sentBefore} requests`);
}

/** Meets failures where notifications tell of them; the service's own words hold the secrets. */
export async function meetFailuresInNotifications(workbench: Workbench, simulator: Simulator): Promise<void> {
  for (const [fault, says, button] of [
    [{ kind: 'forbidden' }, /Grant the RAM action/, 'Copy RAM Policy'],
    [canaryFaults.at(-2), /Check the AccessKey ID and secret/, undefined],
    [canaryFaults.at(-1), /The STS token has expired/, undefined],
  ] as const) {
    const remove = simulator.faults.add({ ...(fault as Fault), action });
    await workbench.images.contextAction(goldenBase.imageId, 'Copy All Account IDs');
    await workbench.notifications.saying(says).waitFor();
    if (button) {
      await workbench.notifications.press(says, button);
      await workbench.status('RAM policy copied.');
    }
    remove();
    await workbench.notifications.pause();
  }
}

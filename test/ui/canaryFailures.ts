import type { Fault } from '../simulator/faults';
import type { Simulator } from '../simulator/simulator';
import { canaryFaults } from './canaryKey';
import { goldenBase } from './goldenBase';
import { ResultPage } from './resultPage';
import type { Workbench } from './workbench';

const action = 'DescribeImageSharePermission';

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

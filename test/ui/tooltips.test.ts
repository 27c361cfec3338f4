import { goldenBase } from './goldenBase';
import { version, Workbench } from './workbench';
import { withHovers } from './workbenchSettings';

describe(`what shows when the mouse rests on a row in VS Code ${version}`, () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open({ settings: withHovers });
    const { images } = workbench;
    await images.show();
    await images.welcome('Explore a Sample Account').click();
    await images.accountShown('Sample account: made-up data, nothing is sent.');
    await images.expand(goldenBase.regionId);
    await images.item(goldenBase.imageName).waitFor();
  });

  after(async () => workbench?.close());

  it('tells of an image what the row has no room for', async () => {
    await workbench.images.tooltip(goldenBase.imageName, 'Status: Available');
  });

  it('tells since when an image is shared with an account', async () => {
    const { images } = workbench;
    await images.item(goldenBase.imageName).click();
    const [accountId = ''] = goldenBase.accountIds;
    await images.item(accountId).waitFor();
    await images.tooltip(accountId, 'Shared since');
  });
});

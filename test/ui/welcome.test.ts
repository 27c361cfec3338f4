import { version, Workbench } from './workbench';

describe(`welcome in VS Code ${version}`, () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open();
  });

  after(async () => workbench?.close());

  it('offers an AccessKey, a CLI profile and the sample account, each one click away', async () => {
    await workbench.images.show();
    await workbench.images.welcome('Add an AccessKey…').waitFor();
    await workbench.images.welcome('Use an Alibaba Cloud CLI Profile…').waitFor();
    await workbench.images.welcome('Explore a Sample Account').waitFor();
    await workbench.screenshot('welcome');
  });
});

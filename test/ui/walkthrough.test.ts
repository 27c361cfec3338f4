import { version, Workbench } from './workbench';

describe(`the walkthrough in VS Code ${version}`, () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open({ height: 1000 });
  });
  after(() => workbench?.close());

  const step = (name: RegExp) => workbench.page.getByRole('button', { name }).first();

  it('has four steps, with pictures', async () => {
    await workbench.runCommand('Welcome: Open Walkthrough...');
    await workbench.quickInput.pick(/^See with whom your ECS images are shared/);
    for (const name of [
      /Open an account/,
      /Open a region and an image/,
      /Ask for one image/,
      /Turn the question round/,
    ]) {
      await step(name).click();
    }
    await workbench.page
      .getByRole('img', { name: /chart of shares by region/ })
      .or(workbench.page.locator('.getting-started-media'))
      .first()
      .waitFor();
  });

  it('is begun on the sample account, and ticks what was done', async () => {
    await step(/Open an account/).click();
    await workbench.page.getByRole('button', { name: 'Explore a Sample Account' }).first().click();
    await workbench.images.message('Sample account').waitFor();
    await workbench.page
      .getByRole('checkbox', { name: /Open an account/, checked: true })
      .first()
      .waitFor();
  });
});

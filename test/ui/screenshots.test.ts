import assert from 'node:assert/strict';
import { join } from 'node:path';
import { outDirectory } from '../workbench/projectPaths';
import { type ColorTheme, chooseColorTheme } from './colorTheme';
import { goldenBase } from './goldenBase';
import { ResultPage } from './resultPage';
import { version, Workbench } from './workbench';

const looks: Readonly<Record<string, ColorTheme>> = {
  light: 'Light Modern',
  dark: 'Dark Modern',
  'high-contrast': 'Dark High Contrast',
  'high-contrast-light': 'Light High Contrast',
};

/** The README's pictures, and those that show what high contrast looks like. */
describe(`screenshots in VS Code ${version}`, () => {
  let workbench: Workbench;
  let page: ResultPage;

  before(async () => {
    workbench = await Workbench.open();
    // Where local time is not UTC.
    const devTools = await workbench.page.context().newCDPSession(workbench.page);
    await devTools.send('Emulation.setTimezoneOverride', { timezoneId: 'Asia/Shanghai' });
    page = new ResultPage(workbench);
    await page.useSampleAccount();
  });

  after(async () => workbench?.close());

  const take = async (name: string, of: 'sidebar' | 'editor'): Promise<void> => {
    const part = workbench.page.locator(`[id="workbench.parts.${of}"]`);
    for (const [look, theme] of Object.entries(looks)) {
      await chooseColorTheme(workbench, theme);
      // Away from everything that would look different under the mouse.
      await workbench.page.mouse.move(1279, 799);
      const clip = await part.boundingBox();
      assert(clip);
      await workbench.page.screenshot({
        path: join(outDirectory, 'screenshots', `${name}-${look}-${version}.png`),
        clip,
      });
    }
  };

  it('shows the tree: regions, images and accounts', async () => {
    const { images } = workbench;
    await widenSideBar(workbench, 620);
    await images.expand('cn-hangzhou');
    for (const image of ['golden-base-2026-09', 'community-toolbox']) {
      await images.expand(image);
      await images
        .item(/shared since/)
        .first()
        .waitFor();
      await images.collapse(image);
    }
    await images.expand('legacy-open-to-all');
    await images.expand('partner-integration');
    await images.item(/known as Northwind Retail \(staging\)/).waitFor();
    await take('tree', 'sidebar');
  });

  it('shows who may use what, after a sweep', async () => {
    const { accounts } = workbench;
    await workbench.runCommand('ECS Image Sharing: Sweep All Regions');
    await accounts.show();
    await accounts
      .item(/is unknown/)
      .first()
      .waitFor();
    await take('accounts', 'sidebar');
  });

  it('shows the result page', async () => {
    await page.query(goldenBase.regionId, goldenBase.imageId);
    await page.showing('1–50 of 120');
    await page.checkbox(goldenBase.accountIds[0] ?? '').check();
    await page.checkbox(goldenBase.accountIds[1] ?? '').check();
    await closeSideBar(workbench);
    await take('result', 'editor');
  });

  it('shows the report of a sweep', async () => {
    await workbench.runCommand('ECS Image Sharing: Open Report');
    await workbench.webview().getByRole('grid').waitFor();
    await take('report', 'editor');
  });
});

const sideBar = '[id="workbench.parts.sidebar"]';

async function closeSideBar(workbench: Workbench): Promise<void> {
  if (await workbench.page.locator(sideBar).isVisible()) {
    await workbench.runCommand('View: Close Primary Side Bar');
    await workbench.page.locator(sideBar).waitFor({ state: 'hidden' });
  }
}

/** Drags the side bar's edge. */
async function widenSideBar({ page }: Workbench, width: number): Promise<void> {
  const box = await page.locator(sideBar).boundingBox();
  assert(box);
  const middle = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width, middle);
  await page.mouse.down();
  await page.mouse.move(box.x + width, middle, { steps: 4 });
  await page.mouse.up();
}

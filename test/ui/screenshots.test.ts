import assert from 'node:assert/strict';
import { join } from 'node:path';
import { outDirectory } from '../workbench/projectPaths';
import { newestVersion } from '../workbench/versions';
import { closeSideBar } from './closeSideBar';
import { type ColorTheme, chooseColorTheme } from './colorTheme';
import { goldenBase } from './goldenBase';
import { ResultPage } from './resultPage';
import type { Language } from './words';
import { version, Workbench } from './workbench';

const looks: Readonly<Record<string, ColorTheme>> = {
  light: 'Light Modern',
  dark: 'Dark Modern',
  'high-contrast': 'Dark High Contrast',
  'high-contrast-light': 'Light High Contrast',
};

const lightAndDark = ['light', 'dark'];

/** The one of the sample that may use most images. */
const unknownAccount = '1217275531873203';

// The README shows the newest.
const languages: readonly Language[] = version === newestVersion ? ['en', 'zh-cn'] : [];

for (const language of languages) {
  /** The pictures of the README in that language; in English also what high contrast looks like. */
  describe(`screenshots in ${language} in VS Code ${version}`, () => {
    let workbench: Workbench;
    let page: ResultPage;

    before(async () => {
      workbench = await Workbench.open({ language });
      // Where local time is not UTC.
      const devTools = await workbench.page.context().newCDPSession(workbench.page);
      await devTools.send('Emulation.setTimezoneOverride', { timezoneId: 'Asia/Shanghai' });
      page = new ResultPage(workbench);
      await page.useSampleAccount();
    });

    after(async () => workbench?.close());

    const run = (key: string) =>
      workbench.runCommand(`${workbench.words.title('command.category')}: ${workbench.words.title(key)}`);
    const take = async (name: string, of: 'sidebar' | 'editor'): Promise<void> => {
      const part = workbench.page.locator(`[id="workbench.parts.${of}"]`);
      for (const [look, theme] of Object.entries(looks)) {
        if (language !== 'en' && !lightAndDark.includes(look)) {
          continue;
        }
        await chooseColorTheme(workbench, theme);
        // Away from everything that would look different under the mouse.
        await workbench.page.mouse.move(1279, 799);
        const clip = await part.boundingBox();
        assert(clip);
        const file = [name, language === 'en' ? '' : '-zh', `-${look}-${version}.png`].join('');
        await workbench.page.screenshot({ path: join(outDirectory, 'screenshots', file), clip });
      }
    };

    it('shows the tree: regions, images and accounts', async () => {
      const { images } = workbench;
      await widenSideBar(workbench, 620);
      await images.expand('cn-hangzhou');
      for (const image of ['golden-base-2026-09', 'community-toolbox']) {
        await images.expand(image);
        await images
          .item(/\b\d{16}\b/)
          .first()
          .waitFor();
        await images.collapse(image);
      }
      await images.expand('legacy-open-to-all');
      await images.expand('partner-integration');
      await images.item('Northwind Retail (staging)').waitFor();
      await take('tree', 'sidebar');
    });

    it('shows who may use what, after a sweep', async () => {
      const { accounts } = workbench;
      await run('command.sweep');
      await accounts.show();
      // Said once the sweep has ended.
      await accounts.message(workbench.words.say('Sample account: made-up data, nothing is sent.')).waitFor();
      await accounts.expand(unknownAccount);
      await accounts
        .item(/\bm-\w+/)
        .first()
        .waitFor();
      await take('accounts', 'sidebar');
    });

    it('shows the result page', async () => {
      await page.query(goldenBase.regionId, goldenBase.imageId);
      await page.showing(workbench.words.say('{0}–{1} of {2}', 1, 50, 120));
      await page.checkbox(goldenBase.accountIds[0] ?? '').check();
      await page.checkbox(goldenBase.accountIds[1] ?? '').check();
      await closeSideBar(workbench);
      await take('result', 'editor');
    });

    it('shows the report of a sweep', async () => {
      await run('command.report.open');
      await workbench.webview().getByRole('grid').waitFor();
      await take('report', 'editor');
    });
  });
}

const sideBar = '[id="workbench.parts.sidebar"]';

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

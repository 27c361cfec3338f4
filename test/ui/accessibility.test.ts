import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { sampleKnownAccounts } from '../../src/sample/accounts';
import { type ColorTheme, chooseColorTheme, colorThemes } from './colorTheme';
import { contrastOf } from './contrast';
import { goldenBase } from './goldenBase';
import { ResultPage } from './resultPage';
import { version, Workbench } from './workbench';

const { regionId, imageId, accountIds } = goldenBase;
const [first, second, third] = accountIds as [string, string, string];
const last = accountIds[49] ?? '';
const publicImage = 'm-bp1mtc2wtiohoai3dnve';

describe(`accessibility of the result page in VS Code ${version}`, () => {
  let workbench: Workbench;
  let page: ResultPage;

  before(async () => {
    workbench = await Workbench.open();
    page = new ResultPage(workbench);
    await page.useSampleAccount();
  });

  after(async () => workbench?.close());

  it('has a table that is one tab stop, from where the arrow keys reach every account and control', async () => {
    await page.query(regionId, imageId);
    await page.showing('1–50 of 120');
    await page.tabTo(page.checkbox(first));
    await page.press('End');
    await page.focused(page.checkbox(last));
    await page.press('Home');
    await page.press('ArrowDown');
    await page.focused(page.checkbox(second));
    await page.press('ArrowRight');
    await page.focused(page.row(second).getByRole('rowheader'));
    await page.press('ControlOrMeta+c');
    assert.deepEqual(await page.copied('1 account ID copied.'), [second]);

    await page.press('Shift+ArrowDown');
    await page.press('ControlOrMeta+c');
    assert.deepEqual(await page.copied('2 account IDs copied.'), [second, third]);
    await page.press('Space');
    await page.button('Copy Selected (1)').waitFor();
    for (let column = 1; column < 5; column += 1) {
      await page.press('ArrowRight');
    }
    await page.focused(page.button(`Copy account ID ${third}`));
    await page.press('Tab');
    await page.focused(page.button('First page'));
    await page.press('Shift+Tab');
    await page.focused(page.button(`Copy account ID ${third}`));
  });

  it('is used by the keyboard alone, which never loses its place', async () => {
    await page.query(regionId, publicImage);
    await page.showing('1–50 of 57');
    const [known = ''] = Object.keys(sampleKnownAccounts).slice(-1);
    await page.tabTo(page.button('Copy All'));
    await page.press('Space');
    assert.equal((await page.copied('57 account IDs copied.')).length, 57);

    await page.tabTo(page.filter);
    await workbench.page.keyboard.type('sandbox');
    await page.said('1 of the 50 accounts on this page match the filter.');
    await page.tabTo(page.checkbox(known));
    const sort = page.column('Shared (UTC)');
    await page.press('ArrowUp');
    for (let column = 0; column < 3; column += 1) {
      await page.press('ArrowRight');
    }
    await page.focused(sort.getByRole('button'));
    await page.press('Enter');
    await sort.and(page.content.locator('[aria-sort="ascending"]')).waitFor();
    await page.press('ArrowDown');
    for (let column = 0; column < 3; column += 1) {
      await page.press('ArrowLeft');
    }
    await page.focused(page.checkbox(known));
    await page.press('Space');
    await page.button('Copy Selected (1)').waitFor();
    await page.focused(page.checkbox(known));
    await page.press('ControlOrMeta+c');
    assert.deepEqual(await page.copied('1 account ID copied.'), [known]);

    const next = page.button('Next page');
    await page.tabTo(next);
    await page.press('Enter');
    await page.showing('51–57 of 57');
    await page.focused(next);
    await page.tabTo(page.button('Previous page'), 'Shift+Tab');
    await page.press('Space');
    await page.showing('1–50 of 57');
    await page.focused(page.button('Previous page'));
    await page.press('Alt+PageDown');
    await page.showing('51–57 of 57');

    await page.tabTo(page.filter, 'Shift+Tab');
    await page.press('Escape');
    await page.said('Filter and sort order apply to the page shown');
    await page.focused(page.filter);
  });

  it('does not scroll sideways at 200 % zoom; the table does, by itself', async () => {
    await page.query(regionId, imageId);
    const full = workbench.page.viewportSize();
    // At 200 % a window of the same size has room for half as much; the side bar is closed, as anybody would.
    await workbench.runCommand('View: Close Primary Side Bar');
    await workbench.page.setViewportSize({ width: 640, height: 400 });
    try {
      await page.showing('1–50 of 120');
      await narrowerThan(page.content.locator('html'), 641);
      assert.equal(await overflowsSideways(page.content.locator('html')), false);
      assert.equal(await overflowsSideways(page.content.locator('.scroller')), true);
      await page.button('Next page').click();
      await page.showing('51–100 of 120');
    } finally {
      await workbench.page.setViewportSize(full ?? { width: 1280, height: 800 });
    }
  });

  it('has buttons that can be read with the keyboard or the mouse on them, in every theme', async () => {
    const [focused, hovered] = [page.button('Copy Page'), page.button('Copy Link')];
    for (const theme of Object.keys(colorThemes) as ColorTheme[]) {
      await chooseColorTheme(workbench, theme);
      await focused.focus();
      await hovered.hover();
      for (const button of [focused, hovered]) {
        const contrast = await contrastOf(button);
        assert.ok(contrast >= 4.5, `${theme}: ${contrast.toFixed(2)}`);
      }
    }
  });
});

/** Waits until VS Code has laid the page out in a window of another size. */
function narrowerThan(element: Locator, width: number): Promise<void> {
  return element.evaluate(async (box: Readonly<Record<'clientWidth', number>>, most: number) => {
    while (box.clientWidth >= most) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }, width);
}

function overflowsSideways(element: Locator): Promise<boolean> {
  return element.evaluate(
    (box: Readonly<Record<'scrollWidth' | 'clientWidth', number>>) => box.scrollWidth > box.clientWidth,
  );
}

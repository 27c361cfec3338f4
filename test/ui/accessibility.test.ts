import assert from 'node:assert/strict';
import axe, { type AxeResults } from 'axe-core';
import type { Locator } from 'playwright-core';
import { type ColorTheme, chooseColorTheme, colorThemes } from './colorTheme';
import { goldenBase } from './goldenBase';
import { ResultPage } from './resultPage';
import { version, Workbench } from './workbench';

const { regionId, imageId } = goldenBase;

describe(`accessibility of the result page in VS Code ${version}`, () => {
  let workbench: Workbench;
  let page: ResultPage;

  before(async () => {
    workbench = await Workbench.open();
    page = new ResultPage(workbench);
    await page.useSampleAccount();
  });

  after(async () => workbench?.close());

  const states: Readonly<Record<string, () => Promise<void>>> = {
    loaded: async () => {
      await page.query(regionId, imageId);
      await page.showing('1–50 of 120');
      await page.checkbox(goldenBase.accountIds[1] ?? '').check();
      await page.column('Name').getByRole('button').click();
      await page.content.getByText('Answer as JSON').click();
      await page.button('Copy JSON').waitFor();
    },
    public: async () => {
      await page.query(regionId, 'm-bp1mtc2wtiohoai3dnve');
      await page.showing('1–50 of 57');
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
    it(`has nothing for axe to find when ${state}, in any theme`, async () => {
      await show();
      const found: string[] = [];
      for (const theme of Object.keys(colorThemes) as ColorTheme[]) {
        await chooseColorTheme(workbench, theme);
        const { violations, passes } = await checkWithAxe(page);
        console.log(`    axe, ${state}, ${theme}: ${violations.length} violations, ${passes.length} rules passed`);
        found.push(...violations.flatMap((violation) => describeViolation(theme, violation)));
      }
      assert.deepEqual(found, []);
    });
  }

  it('does not scroll sideways at 200 % zoom; the table does, by itself', async () => {
    await page.query(regionId, imageId);
    const full = workbench.page.viewportSize();
    // At 200 % a window of the same size has room for half as much; the side bar is closed, as anybody would.
    await workbench.runCommand('View: Close Primary Side Bar');
    await workbench.page.setViewportSize({ width: 640, height: 400 });
    try {
      await page.showing('1–50 of 120');
      assert.equal(await overflowsSideways(page.content.locator('html')), false);
      assert.equal(await overflowsSideways(page.content.locator('.scroller')), true);
      await page.button('Next page').click();
      await page.showing('51–100 of 120');
    } finally {
      await workbench.page.setViewportSize(full ?? { width: 1280, height: 800 });
    }
  });
});

/** Runs axe inside the page's own frame. Its script tag would be refused there; evaluation is not. */
async function checkWithAxe(page: ResultPage): Promise<AxeResults> {
  const body = await page.content.locator('body').elementHandle();
  const frame = await body?.ownerFrame();
  assert(frame);
  await frame.evaluate(axe.source);
  // A nested frame may not be there for axe; ours has none.
  return frame.evaluate<AxeResults>('axe.run(document, { iframes: false })');
}

function overflowsSideways(element: Locator): Promise<boolean> {
  return element.evaluate(
    (box: Readonly<Record<'scrollWidth' | 'clientWidth', number>>) => box.scrollWidth > box.clientWidth,
  );
}

function describeViolation(theme: string, { id, impact, nodes }: AxeResults['violations'][number]): string[] {
  return nodes.map(({ html, failureSummary }) => `${theme}: ${impact} ${id}: ${html}\n${failureSummary}`);
}

import axe, { type AxeResults } from 'axe-core';
import type { FrameLocator } from 'playwright-core';
import { type ColorTheme, chooseColorTheme, colorThemes } from './colorTheme';
import type { Workbench } from './workbench';

/** At 200 % a window of the same size has room for half as much. */
const halfSize = { width: 640, height: 400 };
const fullSize = { width: 1280, height: 800 };

interface Count {
  checks: number;
  violations: number;
  passes: number;
}

/** Has axe look at web pages in every theme, as they are and at 200 % zoom with reduced motion, and counts what it says. */
export class AxeChecks {
  private readonly counts = new Map<ColorTheme, Count>();

  constructor(
    private readonly workbench: Workbench,
    private readonly pageName: string,
  ) {}

  /**
   * What axe finds wrong with the page in the active editor, whatever its impact, a line each. `state` is what the page
   * shows. The side bar is to be closed, as anybody would at that zoom.
   */
  async violations(state: string): Promise<string[]> {
    const found: string[] = [];
    for (const theme of Object.keys(colorThemes) as ColorTheme[]) {
      await chooseColorTheme(this.workbench, theme);
      found.push(...(await this.check(theme, `${state}, ${theme}`)));
      await this.zoomedAndStill(async () => {
        found.push(...(await this.check(theme, `${state}, ${theme}, 200 %, reduced motion`)));
      });
    }
    return found;
  }

  /** Prints a table: a line for each theme. */
  print(): void {
    const row = (theme: string, ...cells: readonly (string | number)[]) =>
      `    ${theme.padEnd(22)}${cells.map((cell) => String(cell).padStart(14)).join('')}`;
    console.log(row(`axe, ${this.pageName}`, 'checks', 'violations', 'rules passed'));
    for (const [theme, { checks, violations, passes }] of this.counts) {
      console.log(row(theme, checks, violations, passes));
    }
  }

  private async check(theme: ColorTheme, where: string): Promise<string[]> {
    const { violations, passes } = await runAxe(this.workbench.webview());
    const before = this.counts.get(theme) ?? { checks: 0, violations: 0, passes: 0 };
    this.counts.set(theme, {
      checks: before.checks + 1,
      violations: before.violations + violations.length,
      passes: before.passes + passes.length,
    });
    return violations.flatMap(({ id, impact, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${where}: ${impact} ${id}: ${html}\n${failureSummary}`),
    );
  }

  private async zoomedAndStill(check: () => Promise<void>): Promise<void> {
    const { page } = this.workbench;
    const body = this.workbench.webview().locator('body');
    await page.setViewportSize(halfSize);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    try {
      await body.and(this.workbench.webview().locator('.vscode-reduce-motion')).waitFor();
      await check();
    } finally {
      await page.emulateMedia({ reducedMotion: 'no-preference' });
      await page.setViewportSize(fullSize);
    }
  }
}

/** Runs axe inside the page's own frame. Its script tag would be refused there; evaluation is not. */
async function runAxe(content: FrameLocator): Promise<AxeResults> {
  const body = await content.locator('body').elementHandle();
  const frame = await body?.ownerFrame();
  if (!frame) {
    throw new Error('The page has gone.');
  }
  if (!(await frame.evaluate<boolean>("'axe' in globalThis"))) {
    await frame.evaluate(axe.source);
  }
  // A nested frame may not be there for axe; ours has none.
  return frame.evaluate<AxeResults>('axe.run(document, { iframes: false })');
}

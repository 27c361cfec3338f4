import type { FrameLocator } from 'playwright-core';
import { accountOfSize } from '../../simulator/accountOfSize';
import { defaultKey } from '../../simulator/keys';
import { Simulator } from '../../simulator/simulator';
import { addKey } from '../../ui/addKey';
import { ReportPage } from '../../ui/reportPage';
import { ResultPage } from '../../ui/resultPage';
import { closeShared } from '../../ui/shared';
import { version, Workbench } from '../../ui/workbench';
import { withMotion } from '../../ui/workbenchSettings';
import { printGoals } from '../goals';
import { median } from '../median';
import { print } from '../print';
import { runsOf } from '../runs';
import { table } from '../table';
import { pageProbe } from './pageProbe';

/** 4 regions × 100 images × 50 accounts. */
const account = () =>
  accountOfSize({ regions: 4, imagesPerRegion: 100, sharees: (_region, image) => (image === 0 ? 100 : 50) });

interface Figures {
  /**
   * Since VS Code opened the page's frame, in milliseconds: its script asked for and there, all of it loaded, so that VS
   * Code hands over what was posted, and 100 rows drawn.
   */
  readonly asked: number;
  readonly loaded: number;
  readonly complete: number;
  readonly rows: number;
  /** The longest frame, in milliseconds. */
  readonly scroll: number;
  readonly sort: number;
  readonly filter: number;
}

/** The pages in the workbench of the newest VS Code: rows of a result, frames of a report with 20,000 rows. */
export async function benchPages(short: boolean): Promise<void> {
  const runs: Figures[] = [];
  try {
    for (let run = 0; run < runsOf(short); run += 1) {
      runs.push(await measure());
    }
  } finally {
    await closeShared();
  }
  const middle = (key: keyof Figures) => Math.round(median(runs.map((figures) => figures[key])));
  print(`\nPages in VS Code ${version}`);
  print(
    `\n${table(
      ['result page, since VS Code opened its frame', 'ms'],
      [
        ["VS Code asks for the page's script", String(middle('asked'))],
        ['the script is there', String(middle('loaded'))],
        ['the page is loaded: VS Code hands over what was posted', String(middle('complete'))],
        ['100 rows drawn', String(middle('rows'))],
      ],
    )}`,
  );
  printGoals([
    { what: 'result page: 100 rows drawn', most: 300, was: middle('rows'), unit: ' ms' },
    { what: 'report page, 20,000 rows: longest frame while scrolling', most: 50, was: middle('scroll'), unit: ' ms' },
    { what: '… while sorting', most: 50, was: middle('sort'), unit: ' ms' },
    { what: '… while filtering, letter by letter', most: 50, was: middle('filter'), unit: ' ms' },
  ]);
}

async function measure(): Promise<Figures> {
  const simulator = await Simulator.start({ account: account() });
  const workbench = await Workbench.open({
    settings: { ...withMotion, 'ecsImageSharing.endpoint': simulator.url, 'ecsImageSharing.pageSize': 100 },
  });
  try {
    await workbench.page.addInitScript(pageProbe);
    await workbench.images.show();
    await addKey(workbench, defaultKey, 'Bench');
    const [region] = simulator.account.regions;
    const [imageId = ''] = simulator.account.images(region?.regionId ?? '')?.keys() ?? [];
    await new ResultPage(workbench).ask(region?.regionId ?? '', imageId);
    // Whoever looks into the page meanwhile holds it up.
    await workbench.page.waitForTimeout(2000);
    await workbench.webview().getByRole('rowheader').nth(99).waitFor();
    const result = await inPage<Pick<Figures, 'asked' | 'loaded' | 'complete' | 'rows'>>(
      workbench.webview(),
      'probe.result',
    );
    await workbench.runCommand('ECS Image Sharing: Sweep All Regions');
    await workbench.accounts
      .item(/Account \d+ is unknown/)
      .first()
      .waitFor();
    await workbench.runCommand('ECS Image Sharing: Open Report');
    return { ...result, ...(await report(workbench)) };
  } finally {
    await workbench.close();
    await simulator.close();
  }
}

async function report(workbench: Workbench): Promise<Pick<Figures, 'scroll' | 'sort' | 'filter'>> {
  const page = workbench.webview();
  // The result page has a table, too, and may still stand there.
  const grid = new ReportPage(workbench).table;
  await grid.getByRole('row').nth(5).waitFor();
  const longest = async (act: () => Promise<void>) => {
    await inPage(page, 'watchFrames()');
    await act();
    return inPage<number>(page, 'stopWatching()');
  };
  await grid.scrollIntoViewIfNeeded();
  await grid.getByRole('row').nth(3).hover();
  const scroll = await longest(async () => {
    for (let turn = 0; turn < 40; turn += 1) {
      await workbench.page.mouse.wheel(0, turn % 2 === 0 ? 4000 : 700);
      await workbench.page.waitForTimeout(16);
    }
  });
  const sort = await longest(async () => {
    for (const name of ['Account', 'Image', 'Region']) {
      await page.getByRole('columnheader', { name }).first().getByRole('button').click();
      await workbench.page.waitForTimeout(400);
    }
  });
  const filter = await longest(async () => {
    await page.getByRole('search').getByRole('textbox').first().pressSequentially('1234', { delay: 150 });
    await workbench.page.waitForTimeout(400);
  });
  return { scroll, sort, filter };
}

async function inPage<T>(page: FrameLocator, expression: string): Promise<T> {
  return (await page.locator('body').evaluate(`(async () => ${expression})()`)) as T;
}

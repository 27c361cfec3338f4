import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { goldenBase } from './goldenBase';
import { ResultPage } from './resultPage';
import { saveOver } from './saveAs';
import { version, Workbench } from './workbench';

const { regionId, imageId, accountIds } = goldenBase;
const firstPage = accountIds.slice(0, 50);
const [first, second, third] = firstPage as [string, string, string];
const neighbour = 'other-reports';

describe(`what the result page copies and exports in VS Code ${version}`, () => {
  let workbench: Workbench;
  let page: ResultPage;
  let folder: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'export-'));
    await mkdir(join(folder, neighbour));
    workbench = await Workbench.open();
    page = new ResultPage(workbench);
    await page.useSampleAccount();
    await page.query(regionId, imageId);
  });

  after(async () => {
    await workbench?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('copies one account, the selected ones, the page, and all of them', async () => {
    await page.button(`Copy account ID ${second}`).click();
    assert.deepEqual(await page.copied('1 account ID copied.'), [second]);

    await page.checkbox(third).check();
    await page.checkbox(first).check();
    await page.button('Copy Selected (2)').click();
    assert.deepEqual(await page.copied('2 account IDs copied.'), [first, third]);

    await page.button('Copy Page').click();
    assert.deepEqual(await page.copied('50 account IDs copied.'), firstPage);

    await page.button('Copy All').click();
    assert.deepEqual(await page.copied('120 account IDs copied.'), accountIds);

    const all = page.content.getByRole('checkbox', { name: 'Select all accounts shown' });
    await all.check();
    await page.button('Copy Selected (50)').waitFor();
    await all.uncheck();
    await page.button('Copy Selected (0)').and(page.content.locator('[aria-disabled="true"]')).waitFor();
  });

  it('copies the request ID, the command for the CLI, a link and the answer', async () => {
    await page.button('Copy Request ID').click();
    const [requestId] = await page.copied('Request ID copied.');
    assert.match(requestId ?? '', /^[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}$/);

    await page.button('Copy Command').click();
    assert.deepEqual(await page.copied('Command copied.'), [
      `aliyun ecs DescribeImageSharePermission --RegionId ${regionId} --ImageId ${imageId} --PageNumber 1 --PageSize 50`,
    ]);

    await page.button('Copy Link').click();
    const [link] = await page.copied('Link copied.');
    const address = 'ecs-image-sharing.ecs-image-sharing/query';
    assert.equal(link?.replace(/^[\w-]+:\/\//, ''), `${address}?regionId=${regionId}&imageId=${imageId}`);

    await page.content.getByText('Answer as JSON').click();
    await page.button('Copy JSON').click();
    const answer = JSON.parse((await page.copied('JSON copied.')).join('\n')) as Record<string, unknown>;
    assert.equal(answer.RequestId, requestId);
    assert.equal(answer.TotalCount, 120);
    const shown = await page.content.getByRole('region', { name: 'Answer as JSON' }).textContent();
    assert.deepEqual(JSON.parse(shown ?? ''), answer);
  });

  for (const format of ['CSV', 'JSON'] as const) {
    it(`exports all accounts as ${format} to where the person says`, async () => {
      const file = join(folder, `accounts.${format.toLowerCase()}`);
      await page.button(`Export ${format}…`).click();
      await page.saveAs('Export all accounts', file, neighbour);
      await page.said(`120 accounts exported to accounts.${format.toLowerCase()}.`);
      const content = await readFile(file, 'utf8');
      assert.deepEqual(format === 'CSV' ? idsInCsv(content) : idsInJson(content), accountIds);
    });
  }

  it('says why nothing was exported in place of a folder or below a file, and leaves nothing there', async () => {
    const below = join(folder, 'below');
    await mkdir(join(below, neighbour), { recursive: true });
    const exportOver = async (file: string, meanwhile: () => Promise<unknown>) => {
      await writeFile(file, 'old');
      await workbench.notifications.pause();
      await page.button('Export CSV…').click();
      await workbench.quickInput.showing('Export all accounts');
      await saveOver(workbench, file, neighbour, meanwhile);
      await workbench.notifications
        .saying(new RegExp(`${basename(file)} could not be written \\(E[A-Z]+\\)`))
        .waitFor();
    };
    const before = await readdir(folder);
    const place = join(folder, 'place.csv');
    await exportOver(place, async () => {
      await rm(place);
      await mkdir(place);
    });
    assert.deepEqual(await readdir(place), []);
    assert.deepEqual((await readdir(folder)).toSorted(), [...before, 'place.csv'].toSorted());
    await exportOver(join(below, 'late.csv'), async () => {
      await rm(below, { recursive: true });
      await writeFile(below, 'a file');
    });
    assert.equal(await readFile(below, 'utf8'), 'a file');
  });
});

function idsInCsv(content: string): string[] {
  const [header, ...lines] = content
    .replace(/^\ufeff/, '')
    .trimEnd()
    .split('\n');
  assert.equal(header, 'regionId,imageId,accountId,accountName,sharedTime,shareGroup');
  return lines.map((line) => line.split(',')[2] ?? '');
}

function idsInJson(content: string): string[] {
  const { complete, accounts } = JSON.parse(content) as { complete: boolean; accounts: { accountId: string }[] };
  assert.equal(complete, true);
  return accounts.map(({ accountId }) => accountId);
}

import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleKnownAccounts } from '../../src/sample/accounts';
import { goldenBase } from './goldenBase';
import { ResultPage } from './resultPage';
import { version, Workbench } from './workbench';

const { regionId, imageId, accountIds } = goldenBase;
const firstPage = accountIds.slice(0, 50);
const [first, second, third] = firstPage as [string, string, string];
const publicImage = 'm-bp1mtc2wtiohoai3dnve';
const neighbour = 'other-reports';
const sharedWithNobody = 'm-bp1kzkae28gq43zmgsq4';

describe(`result page in VS Code ${version}`, () => {
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

  const copied = async (said: string): Promise<string[]> => {
    await page.said(said);
    return (await workbench.clipboard()).split('\n');
  };

  it('shows what it is about and the first page in the order of the API', async () => {
    await page.content.getByText('Made-up data: nothing on this page is real').waitFor();
    await page.content.getByRole('definition').filter({ hasText: 'China (Hangzhou) cn-hangzhou' }).waitFor();
    await page.showing('1–50 of 120');
    assert.deepEqual(await page.accountIds(), firstPage);
    const names = Object.values(sampleKnownAccounts);
    await page.row(first).getByRole('cell', { name: names[0], exact: true }).waitFor();
  });

  it('filters the page by name or number, and says how much is left', async () => {
    await page.filter.fill('northwind');
    await page.said('2 of the 50 accounts on this page match the filter.');
    assert.deepEqual(await page.accountIds(), [first, second]);
    await page.filter.fill('no such account');
    await page.said('No account on this page matches the filter.');
    await page.button('Clear Filter').click();
    await page.said('Filter and sort order apply to the page shown');
    assert.deepEqual(await page.accountIds(), firstPage);
    await page.focused(page.filter);
  });

  it('sorts by a column upwards, downwards, and not at all, and tells so', async () => {
    const sort = page.column('Account ID');
    const press = async (expected: string | null): Promise<string[]> => {
      await sort.getByRole('button').click();
      assert.equal(await sort.getAttribute('aria-sort'), expected);
      return page.accountIds();
    };
    const ascending = firstPage.toSorted();
    assert.deepEqual(await press('ascending'), ascending);
    assert.deepEqual(await press('descending'), ascending.toReversed());
    assert.deepEqual(await press(null), firstPage);
  });

  it('copies one account, the selected ones, the page, and all of them', async () => {
    await page.button(`Copy account ID ${second}`).click();
    assert.deepEqual(await copied('1 account ID copied.'), [second]);

    await page.checkbox(third).check();
    await page.checkbox(first).check();
    await page.button('Copy Selected (2)').click();
    assert.deepEqual(await copied('2 account IDs copied.'), [first, third]);

    await page.button('Copy Page').click();
    assert.deepEqual(await copied('50 account IDs copied.'), firstPage);

    await page.button('Copy All').click();
    assert.deepEqual(await copied('120 account IDs copied.'), accountIds);

    const all = page.content.getByRole('checkbox', { name: 'Select all accounts shown' });
    await all.check();
    await page.button('Copy Selected (50)').waitFor();
    await all.uncheck();
    await page.button('Copy Selected (0)').and(page.content.locator('[aria-disabled="true"]')).waitFor();
  });

  it('copies the request ID, the command for the CLI and the answer', async () => {
    await page.button('Copy Request ID').click();
    const [requestId] = await copied('Request ID copied.');
    assert.match(requestId ?? '', /^[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}$/);

    await page.button('Copy Command').click();
    assert.deepEqual(await copied('Command copied.'), [
      `aliyun ecs DescribeImageSharePermission --RegionId ${regionId} --ImageId ${imageId} --PageNumber 1 --PageSize 50`,
    ]);

    await page.content.getByText('Answer as JSON').click();
    await page.button('Copy JSON').click();
    const answer = JSON.parse((await copied('JSON copied.')).join('\n')) as Record<string, unknown>;
    assert.equal(answer.RequestId, requestId);
    assert.equal(answer.TotalCount, 120);
    const shown = await page.content.getByRole('region', { name: 'Answer as JSON' }).textContent();
    assert.deepEqual(JSON.parse(shown ?? ''), answer);
  });

  it('goes to a page by its number, and makes pages of another size', async () => {
    await page.pageNumber.fill('3');
    await page.pageNumber.press('Enter');
    await page.showing('101–120 of 120');
    assert.deepEqual(await page.accountIds(), accountIds.slice(100));

    await page.pageSize.fill('100');
    await page.button('Go').click();
    await page.showing('1–100 of 120');
    assert.deepEqual(await page.accountIds(), accountIds.slice(0, 100));

    await page.pageSize.fill('101');
    await page.button('Go').click();
    await page.said('The page size must be a whole number from 1 to 100.');
    await page.pageSize.fill('50');
    await page.button('Go').click();
    await page.showing('1–50 of 120');
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

  it('lets a public image stand out', async () => {
    await page.query(regionId, publicImage);
    const groups = page.content.getByRole('list', { name: 'Share groups' });
    await groups.getByText('Public: shared with every Alibaba Cloud account').waitFor();
    await page.said(/^Public: shared with every Alibaba Cloud account\. Page 1 of 2, accounts 1 to 50 of 57\./);
    await page.showing('1–50 of 57');
  });

  it('is used by the keyboard alone, which never loses its place', async () => {
    const [known = ''] = Object.keys(sampleKnownAccounts).slice(-1);
    await page.tabTo(page.button('Copy All'));
    await page.press('Space');
    assert.equal((await copied('57 account IDs copied.')).length, 57);

    await page.tabTo(page.filter);
    await workbench.page.keyboard.type('sandbox');
    await page.said('1 of the 50 accounts on this page match the filter.');
    const sort = page.column('Shared (UTC)');
    await page.tabTo(sort.getByRole('button'));
    await page.press('Enter');
    await sort.and(page.content.locator('[aria-sort="ascending"]')).waitFor();

    await page.tabTo(page.checkbox(known));
    await page.press('Space');
    await page.button('Copy Selected (1)').waitFor();
    await page.focused(page.checkbox(known));
    await page.press('ControlOrMeta+c');
    assert.deepEqual(await copied('1 account ID copied.'), [known]);

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

  it('says that an image is shared with nobody, and that this is an answer', async () => {
    await page.query(regionId, sharedWithNobody);
    await page.said('This image is not shared with any account.');
    await page.content.getByText('ECS answered with an empty list; it did not refuse.').waitFor();
    await page.table.waitFor({ state: 'hidden' });
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

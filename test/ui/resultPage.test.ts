import assert from 'node:assert/strict';
import { sampleKnownAccounts } from '../../src/sample/accounts';
import { goldenBase } from './goldenBase';
import { ResultPage } from './resultPage';
import { version, Workbench } from './workbench';

const { regionId, imageId, accountIds } = goldenBase;
const firstPage = accountIds.slice(0, 50);
const [first, second] = firstPage as [string, string];
const publicImage = 'm-bp1mtc2wtiohoai3dnve';
const sharedWithNobody = 'm-bp1kzkae28gq43zmgsq4';

describe(`result page in VS Code ${version}`, () => {
  let workbench: Workbench;
  let page: ResultPage;

  before(async () => {
    workbench = await Workbench.open();
    page = new ResultPage(workbench);
    await page.useSampleAccount();
    await page.query(regionId, imageId);
  });

  after(async () => workbench?.close());

  it('shows what it is about and the first page in the order of the API', async () => {
    await page.content.getByText('Made-up data: nothing on this page is real').waitFor();
    await page.content.getByRole('definition').filter({ hasText: 'China (Hangzhou) cn-hangzhou' }).waitFor();
    await page.showing('1–50 of 120');
    assert.deepEqual(await page.accountIds(), firstPage);
    const names = Object.values(sampleKnownAccounts);
    await page.row(first).getByRole('gridcell', { name: names[0], exact: true }).waitFor();
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
    const problem = 'The page size must be a whole number from 1 to 100.';
    await page.said(problem);
    const beside = page.content.getByRole('navigation', { name: 'Pages' }).getByText(problem);
    await beside.waitFor();
    await page.pageSize.fill('50');
    await beside.waitFor({ state: 'hidden' });
    await page.button('Go').click();
    await page.showing('1–50 of 120');

    await page.pageSize.fill('1000');
    await page.button('Go').click();
    await beside.waitFor();
    await page.button('Next page').click();
    await page.showing('51–100 of 120');
    await beside.waitFor({ state: 'hidden' });
    assert.equal(await page.pageSize.inputValue(), '50');

    await page.pageSize.fill('7');
    await page.pageSize.press('Alt+PageUp');
    await page.showing('1–50 of 120');
    assert.equal(await page.pageSize.inputValue(), '7');
    await page.pageSize.press('Enter');
    await page.showing('1–7 of 120');
  });

  it('lets a public image stand out, and says that the list is not all', async () => {
    await page.query(regionId, publicImage);
    const groups = page.content.getByRole('list', { name: 'Share groups' });
    await groups
      .getByText('Public, by the share group "all": every Alibaba Cloud account may use this image, not only')
      .waitFor();
    await page.said(/^Public, by the share group "all": .* that are listed\. Page 1 of 2, accounts 1 to 50 of 57\./);
    await page.showing('1–50 of 57');
  });

  it('says that an image is shared with nobody, and that this is an answer', async () => {
    await page.query(regionId, sharedWithNobody);
    // Whether the image is known not to be public depends on whether the list had come when its ID was typed.
    await page.said(/image is not shared with any account/);
    await page.content.getByText('ECS answered with an empty list; it did not refuse.').waitFor();
    await page.table.waitFor({ state: 'hidden' });
  });

  it('takes from the tree whether ECS lists an image as public', async () => {
    const { images } = workbench;
    await images.expand(regionId);
    await images.inlineAction('payroll-2026', /^Query Share Permission/);
    await page.listedAsPublic('No');
    await page.said('This image is not shared with any account, and ECS does not list it as public.');
    await images.inlineAction('community-toolbox', /^Query Share Permission/);
    await page.listedAsPublic('Yes');
    await page.showing('1–50 of 57');
  });
});

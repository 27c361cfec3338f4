import assert from 'node:assert/strict';
import { accountOfSize } from '../simulator/accountOfSize';
import { defaultKey } from '../simulator/keys';
import { Simulator } from '../simulator/simulator';
import { addKey } from './addKey';
import { ResultPage } from './resultPage';
import { version, Workbench } from './workbench';

describe(`the rows of the Accounts view in VS Code ${version}`, () => {
  // Three regions with two images each, all shared with four accounts of their own.
  const account = accountOfSize({ regions: 3, imagesPerRegion: 2, sharees: 4 });
  const [{ regionId } = { regionId: '' }] = account.regions;
  const [image] = account.images(regionId)?.values() ?? [];
  assert(image);
  const [sharee = '', partner = ''] = image.shares.slice(0, 2).map(({ accountId }) => accountId);
  /** In a region that nothing else asks for. */
  const [, { regionId: otherRegion } = { regionId: '' }, { regionId: last } = { regionId: '' }] = account.regions;
  const [other] = account.images(otherRegion)?.values() ?? [];
  assert(other);
  let simulator: Simulator;
  let workbench: Workbench;

  before(async () => {
    simulator = await Simulator.start({ account });
    simulator.edit.setGroups(regionId, image.imageId, ['all']);
    workbench = await Workbench.open({ settings: { 'ecsImageSharing.endpoint': simulator.url }, height: 1600 });
    await workbench.images.show();
    await addKey(workbench, defaultKey, 'Production');
    await workbench.runCommand('ECS Image Sharing: Sweep All Regions');
    await workbench.accounts.show();
    await workbench.accounts.says(/3 of 3 regions$/);
  });

  after(async () => {
    await workbench?.close();
    await simulator?.close();
  });

  /** Waits until the tab of the views tells this beside its name, as a badge does. */
  const badge = (unknown: number, publicImages: number) =>
    workbench.page
      .getByRole('tab', { name: `ECS Image Sharing - Unknown accounts: ${unknown}, public images: ${publicImages}` })
      .waitFor();
  const unknown = () => new Set(account.regions.flatMap(sharees)).size;

  function sharees({ regionId: id }: { readonly regionId: string }): string[] {
    const images = [...(account.images(id)?.values() ?? [])];
    return images.flatMap(({ shares }) => shares.slice(0, shares.length).map(({ accountId }) => accountId));
  }

  it('says how old the sweep is and how complete, and counts whom nobody knows in a badge', async () => {
    await workbench.accounts.says(/^(now|\d+ minutes? ago) · 3 of 3 regions$/);
    await badge(unknown(), 1);
  });

  it('copies, queries and reveals an image below an account and its region', async () => {
    const { accounts, images, page } = workbench;
    const results = new ResultPage(workbench);
    await accounts.expand(new RegExp(`Account ${sharee} is unknown`));
    await accounts.item(regionId, 2).waitFor();
    const row = new RegExp(`^Image .*${image.imageId}`);
    await accounts.item(row, 3).click();
    await page.keyboard.press('ControlOrMeta+c');
    await workbench.status(`${image.imageId} copied.`);
    assert.equal(await workbench.clipboard(), image.imageId);

    await accounts.inlineAction(row, 'Query Share Permission…');
    await results.heading.waitFor();
    await results.content.getByRole('definition').filter({ hasText: image.imageId }).first().waitFor();
    await results.row(sharee).waitFor();

    await accounts.inlineAction(row, 'Reveal in Images View');
    await images.selected(image.imageId).waitFor();
    await images.keyboardOn(image.imageId).waitFor();
  });

  it('names an account from its row below an image, too', async () => {
    const { images, quickInput } = workbench;
    await images.expand(image.imageId);
    await images.contextAction(new RegExp(`^Account ${partner}`), 'Name This Account…');
    await quickInput.answer(/^Who is account/, 'Lotus');
    await images.item(`Account ${partner}, known as Lotus`).waitFor();
    await badge(unknown() - 1, 1);
  });

  it('offers the region of the row that is selected, or in which it stands, after those of the last queries', async () => {
    const { images, page, quickInput } = workbench;
    await images.expand(otherRegion);
    await images.expand(other.imageId);
    const below = other.shares.slice(0, 1)[0]?.accountId;
    for (const [row, expected] of [
      [last, last],
      [new RegExp(`^Account ${below}`), otherRegion],
    ] as const) {
      await images.select(row);
      await workbench.runCommand('ECS Image Sharing: Query Share Permission…');
      await quickInput.showing('Query Share Permission: region');
      const options = quickInput.widget.getByRole('option');
      await options
        .nth(0)
        .and(page.getByRole('option', { name: regionId }))
        .waitFor();
      await options
        .nth(1)
        .and(page.getByRole('option', { name: expected }))
        .waitFor();
      await quickInput.dismiss();
    }
  });

  it('counts one less in its badge as soon as an account has a name', async () => {
    const { accounts, quickInput } = workbench;
    await accounts.show();
    await accounts.inlineAction(new RegExp(`Account ${sharee} is unknown`), 'Name This Account…');
    await quickInput.answer(/^Who is account/, 'Harbour Ltd.');
    await badge(unknown() - 2, 1);
  });
});

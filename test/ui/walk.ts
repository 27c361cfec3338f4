import assert from 'node:assert/strict';
import { goldenBase } from './goldenBase';
import type { Workbench } from './workbench';

/** High enough for a tree with all regions, a page of images and all accounts of one of them. */
export const wholeTree = 5000;

/** An account that the image is shared with, by its place in the list. */
export function at(index: number): string {
  const accountId = goldenBase.accountIds[index];
  assert(accountId !== undefined);
  return accountId;
}

/** Waits until the tree has so many regions: of one account 32, of another perhaps 2. */
export async function showsRegions({ images }: Workbench, count: number): Promise<void> {
  await images.tree.locator(`[role="treeitem"][aria-level="1"][aria-setsize="${count}"]`).first().waitFor();
  assert.equal((await images.namesAt(1)).length, count);
}

export async function openImage({ images }: Workbench): Promise<void> {
  await images.expand(goldenBase.regionId);
  await images.expand(goldenBase.imageName);
  await images.item(at(0)).waitFor();
}

/** Presses Enter on Load More below the image: what was loaded stays, and so does the place of the keyboard. */
export async function loadMoreByKeyboard({ images }: Workbench, loaded: number): Promise<void> {
  await images.select(at(loaded - 1));
  await images.tree.press('ArrowDown');
  await images.keyboardOn('Load More').waitFor();
  await images.tree.press('Enter');
  await images.item(at(loaded)).waitFor();
  await images.keyboardOn(at(loaded - 1)).waitFor();
}

export async function copyOneSeveralAndAll(workbench: Workbench): Promise<void> {
  const { images, page } = workbench;
  await images.inlineAction(at(0), 'Copy Account ID');
  await workbench.status(`${at(0)} copied.`);
  assert.equal(await workbench.clipboard(), at(0));

  await images.select(at(1));
  await page.keyboard.press('ControlOrMeta+c');
  await workbench.status(`${at(1)} copied.`);
  assert.equal(await workbench.clipboard(), at(1));

  await images.select(at(7), at(2), at(4));
  await page.keyboard.press('ControlOrMeta+c');
  await workbench.status('3 IDs copied.');
  assert.deepEqual((await workbench.clipboard()).split('\n').toSorted(), [at(2), at(4), at(7)].toSorted());

  await images.contextAction(goldenBase.imageId, 'Copy All Account IDs');
  await workbench.status('120 IDs copied.');
  assert.deepEqual((await workbench.clipboard()).split('\n'), goldenBase.accountIds);
}

/** All pages of the image are there, and the row that was selected still is. */
export async function keepsAll({ images }: Workbench): Promise<void> {
  await images.selected(at(3)).waitFor();
  await images.item(/golden-base-2026-09.*, 120 accounts$/).waitFor();
  await images.item(at(119)).waitFor();
}

/** Queries from the palette: the region is picked, the image ID pasted. */
export async function queryByPastedId(workbench: Workbench): Promise<void> {
  const { quickInput } = workbench;
  await workbench.runCommand('Query Share Permission…');
  await quickInput.showing('Query Share Permission: region');
  await quickInput.pick(goldenBase.regionId);
  await quickInput.showing(`image in ${goldenBase.regionId}`);
  await quickInput.type(goldenBase.imageId);
  await quickInput.pick(goldenBase.imageId);
  await showsPage(workbench, '1–50 of 120', 0);
}

/** Ends on the last page. */
export async function pageForthAndBack(workbench: Workbench): Promise<void> {
  const press = (name: string) => workbench.webview().getByRole('button', { name, exact: true }).click();
  await press('Next page');
  await showsPage(workbench, '51–100 of 120', 50);
  await press('Previous page');
  await showsPage(workbench, '1–50 of 120', 0);
  await press('Last page');
  await showsPage(workbench, '101–120 of 120', 100);
}

export async function reloadRestoresThePage(workbench: Workbench): Promise<void> {
  await workbench.stored(/imageId\W+m-bp1axo0yv0awkv6jf6e3\W+pageNumber\W+3\b/);
  await workbench.reload();
  await showsPage(workbench, '101–120 of 120', 100);
}

async function showsPage(workbench: Workbench, range: string, first: number): Promise<void> {
  const page = workbench.webview();
  await page.getByText(range, { exact: true }).waitFor();
  await page.getByRole('row', { name: at(first) }).waitFor();
}

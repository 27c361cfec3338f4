import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleKnownAccounts } from '../../src/sample/accounts';
import { sampleAccount } from '../../src/sample/sampleAccount';
import { goldenBase } from './goldenBase';
import { Keyboard } from './keyboard';
import { ResultPage } from './resultPage';
import { at } from './walk';
import type { Language } from './words';
import { version, Workbench } from './workbench';

const { regionId, accountIds } = goldenBase;
const publicImage = 'm-bp1mtc2wtiohoai3dnve';
const [sandbox = ''] = Object.keys(sampleKnownAccounts).slice(-1);
const elsewhere = [...(sampleAccount().images('eu-central-1')?.keys() ?? [])][11];

for (const language of ['en', 'zh-cn'] satisfies Language[]) {
  describe(`by keyboard alone, in ${language}, in VS Code ${version}`, () => {
    let workbench: Workbench;
    let keyboard: Keyboard;
    let page: ResultPage;
    let folder: string;

    before(async () => {
      folder = await mkdtemp(join(tmpdir(), 'keyboard-'));
      await mkdir(join(folder, 'neighbour'));
      workbench = await Workbench.open({ language, height: 1000 });
      keyboard = new Keyboard(workbench);
      page = new ResultPage(workbench);
    });

    afterEach(async function () {
      // One that failed may have left it anywhere.
      if (this.currentTest?.state === 'passed') {
        await keyboard.held();
      }
    });

    after(async () => {
      await workbench?.close();
      await rm(folder, { recursive: true, force: true });
    });

    const range = (from: number, to: number, of: number) => workbench.words.say('{0}–{1} of {2}', from, to, of);
    const copied = async (said: string) => {
      await workbench.status(said);
      return (await workbench.clipboard()).split('\n');
    };

    it('opens the sample account from the welcome, and is in its tree then', async () => {
      const { images, words } = workbench;
      await keyboard.goToView('images');
      await keyboard.tabTo(images.welcome(words.title('command.sample.explore')));
      await keyboard.press('Enter');
      await images.message(words.say('Sample account: made-up data, nothing is sent.')).waitFor();
      await images.keyboardOn(/./).waitFor();
    });

    it('walks the tree to an image, and loads more accounts without losing its place', async () => {
      const { images, words } = workbench;
      await keyboard.walkTo(images, regionId);
      await keyboard.press('ArrowRight');
      await images.item(goldenBase.imageName).waitFor();
      await keyboard.walkTo(images, goldenBase.imageName);
      await keyboard.press('ArrowRight');
      await images.item(at(0)).waitFor();
      await keyboard.walkTo(images, at(49));
      await keyboard.press('ArrowDown');
      await images.keyboardOn(words.say('Load More')).waitFor();
      await keyboard.press('Enter');
      await images.item(at(50)).waitFor();
      await images.keyboardOn(at(49)).waitFor();
    });

    it('copies one account ID, several and all', async () => {
      const { images, words } = workbench;
      await keyboard.press('ArrowUp', 'Enter');
      await images.selected(at(48)).waitFor();
      await keyboard.press('ControlOrMeta+c');
      assert.deepEqual(await copied(words.say('{0} copied.', at(48))), [at(48)]);

      await keyboard.press('Shift+ArrowUp', 'Shift+ArrowUp');
      await images.selected(at(46)).waitFor();
      await keyboard.press('ControlOrMeta+c');
      assert.deepEqual((await copied(words.say('{0} IDs copied.', 3))).toSorted(), accountIds.slice(46, 49).toSorted());

      await keyboard.menu(words.title('command.accountId.copy'));
      await images.keyboardOn(at(46)).waitFor();
      await keyboard.press('ArrowLeft');
      await images.keyboardOn(goldenBase.imageName).waitFor();
      await keyboard.menu(words.title('command.accountId.copyAll'));
      assert.deepEqual(await copied(words.say('{0} IDs copied.', 120)), accountIds);
      await images.keyboardOn(goldenBase.imageName).waitFor();
    });

    it('opens the page of an image from the tree, pages forth and back, and copies there', async () => {
      const { words } = workbench;
      await keyboard.menu(words.title('command.query'));
      await page.showing(range(1, 50, 120));
      await keyboard.inPage();
      await keyboard.press('Tab');
      await page.focused(page.button(words.say('Refresh')));
      const next = page.button(words.say('Next page'));
      await page.tabTo(next);
      await keyboard.press('Enter');
      await page.showing(range(51, 100, 120));
      await page.focused(next);
      await page.tabTo(page.button(words.say('Previous page')), 'Shift+Tab');
      await keyboard.press('Space');
      await page.showing(range(1, 50, 120));
      await keyboard.press('Alt+PageDown');
      await page.showing(range(51, 100, 120));

      await page.tabTo(page.button(words.say('Copy Page')), 'Shift+Tab');
      await keyboard.press('Enter');
      assert.deepEqual(await page.copied(words.say('{0} account IDs copied.', 50)), accountIds.slice(50, 100));
      await page.tabTo(page.checkbox(at(50)));
      await keyboard.press('Space', 'Shift+ArrowDown', 'ControlOrMeta+c');
      assert.deepEqual(await page.copied(words.say('{0} account IDs copied.', 2)), [at(50), at(51)]);
    });

    it('opens the page of another image from the palette', async () => {
      const { words } = workbench;
      await keyboard.run('command.query');
      await keyboard.typeInto(words.say('Query Share Permission: region'), regionId);
      await keyboard.choose(regionId);
      await keyboard.typeInto(words.say('Query Share Permission: image in {0}', regionId), publicImage);
      await keyboard.choose(publicImage);
      await page.showing(range(1, 50, 57));
      await keyboard.inPage();
      await keyboard.press('Tab');
    });

    it('filters and sorts that page, and exports all of it', async () => {
      const { quickInput, words } = workbench;
      await page.tabTo(page.filter);
      await keyboard.type('sandbox');
      await page.said(words.say('{0} of the {1} accounts on this page match the filter.', 1, 50));
      await page.tabTo(page.checkbox(sandbox));
      await keyboard.press('ArrowUp', 'ArrowRight', 'ArrowRight', 'ArrowRight');
      const sort = page.column(words.say('Shared (UTC)'));
      await page.focused(sort.getByRole('button'));
      await keyboard.press('Enter');
      await sort.and(page.content.locator('[aria-sort="ascending"]')).waitFor();

      const button = page.button(words.say('Export CSV…'));
      await page.tabTo(button, 'Shift+Tab');
      await keyboard.press('Enter');
      await quickInput.showing(words.say('Export all accounts'));
      await keyboard.saveAs(join(folder, 'accounts.csv'), 'neighbour');
      await page.said(words.say('{0} accounts exported to {1}.', 57, 'accounts.csv'));
      assert.match(await readFile(join(folder, 'accounts.csv'), 'utf8'), new RegExp(sandbox));
      await page.focused(button);
    });

    it('goes to an image of another region, and is on it in the tree then', async () => {
      const { images, words } = workbench;
      assert(elsewhere);
      await keyboard.run('command.image.goTo');
      await keyboard.answer(words.say('ID of an image, or a part of its name'), elsewhere);
      await images.keyboardOn(elsewhere).waitFor();
    });

    it('filters the tree, and takes the filter away', async () => {
      const { images, quickInput, words } = workbench;
      await keyboard.run('command.filter.set');
      await keyboard.typeInto(words.say('Filter the loaded images'), 'golden');
      await images.message('golden').waitFor();
      await keyboard.press('Enter');
      await quickInput.widget.waitFor({ state: 'hidden' });
      await keyboard.held();
      await keyboard.goToView('images');
      await keyboard.walkTo(images, goldenBase.imageName);
      await keyboard.run('command.filter.clear');
      await images.message('golden').waitFor({ state: 'detached' });
      await images.keyboardOn(goldenBase.imageName).waitFor();
    });
  });
}

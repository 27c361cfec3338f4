import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accountOfSize } from '../simulator/accountOfSize';
import { defaultKey } from '../simulator/keys';
import { Simulator } from '../simulator/simulator';
import { Keyboard } from './keyboard';
import { ResultPage } from './resultPage';
import type { Language } from './words';
import { version, Workbench } from './workbench';

const shares = 'DescribeImageSharePermission';

for (const language of ['en', 'zh-cn'] satisfies Language[]) {
  describe(`links, rows and the walkthrough by keyboard alone, in ${language}, in VS Code ${version}`, () => {
    const account = accountOfSize({ regions: 2, imagesPerRegion: 2, sharees: 4 });
    const [regionId = ''] = account.regions.map((region) => region.regionId);
    const [image, refused] = [...(account.images(regionId)?.values() ?? [])];
    assert(image && refused);
    const { imageId } = image;
    const [sharee = ''] = image.shares.slice(0, 1).map(({ accountId }) => accountId);
    let simulator: Simulator;
    let workbench: Workbench;
    let keyboard: Keyboard;
    let results: ResultPage;
    let folder: string;

    before(async () => {
      folder = await mkdtemp(join(tmpdir(), 'keyboard-'));
      await mkdir(join(folder, 'neighbour'));
      simulator = await Simulator.start({ account });
      workbench = await Workbench.open({
        language,
        height: 1000,
        settings: { 'ecsImageSharing.endpoint': simulator.url },
        environment: {
          ALIBABA_CLOUD_ACCESS_KEY_ID: defaultKey.accessKeyId,
          ALIBABA_CLOUD_ACCESS_KEY_SECRET: defaultKey.accessKeySecret,
        },
      });
      keyboard = new Keyboard(workbench);
      results = new ResultPage(workbench);
      await keyboard.goToView('images');
      await keyboard.run('command.profile.useEnvironment');
      await workbench.images.item(regionId).waitFor();
      await workbench.images.keyboardOn(/./).waitFor();
    });

    beforeEach(() => simulator.reset());

    afterEach(async function () {
      // One that failed may have left it anywhere.
      if (this.currentTest?.state === 'passed') {
        await keyboard.held();
      }
    });

    after(async () => {
      await workbench?.close();
      await simulator?.close();
      await rm(folder, { recursive: true, force: true });
    });

    /** Waits for the page of the image, with the keyboard in it. */
    const pageShown = async () => {
      const { words } = workbench;
      await results.showing(words.say('{0}–{1} of {2}', 1, 4, 4));
      await results.content.getByRole('definition').filter({ hasText: imageId }).first().waitFor();
      await keyboard.inPage();
      await keyboard.press('Tab');
    };

    it('copies the link and the command of an image', async () => {
      const { images, words } = workbench;
      await keyboard.walkTo(images, regionId);
      await keyboard.press('ArrowRight');
      await images.item(imageId).waitFor();
      await keyboard.walkTo(images, imageId);
      await keyboard.menu(words.title('command.link.copy'));
      await workbench.status(words.say('Link copied.'));
      const place = `regionId=${regionId}&imageId=${imageId}`;
      assert.match(
        await workbench.clipboard(),
        new RegExp(`//ecs-image-sharing\\.ecs-image-sharing/query\\?${place}$`),
      );
      await images.keyboardOn(imageId).waitFor();
      await keyboard.menu(words.title('command.command.copy'));
      await workbench.status(words.say('Command copied.'));
      const asked = `--RegionId ${regionId} --ImageId ${imageId}`;
      assert.equal(await workbench.clipboard(), `aliyun ecs ${shares} ${asked} --PageNumber 1 --PageSize 100`);
      await images.keyboardOn(imageId).waitFor();
    });

    it('goes from what failed to the log, and tries it again', async () => {
      const { images, page, words } = workbench;
      const failure = 'ecs:DescribeImageSharePermission';
      const free = simulator.faults.add({ kind: 'forbidden', action: shares });
      await keyboard.walkTo(images, refused.imageId);
      await keyboard.press('ArrowRight');
      await images.item(failure).waitFor();
      await keyboard.walkTo(images, failure);
      await keyboard.menu(words.title('command.log.show'));
      await page.getByRole('tab', { name: /^Output/, selected: true }).waitFor();
      await keyboard.goToView('images');
      await keyboard.walkTo(images, failure);
      free();
      await keyboard.menu(words.title('command.node.retry'));
      await images.item(failure).waitFor({ state: 'detached' });
      await keyboard.walkTo(images, refused.imageId);
    });

    it('queries the image ID under the cursor', async () => {
      const { page, quickInput, words } = workbench;
      await keyboard.runTitled('File: New Untitled Text File');
      await page.getByRole('tab', { name: /Untitled-1/, selected: true }).waitFor();
      await workbench.typeIntoFile(`image ${imageId}`);
      await keyboard.run('command.query');
      await quickInput.showing(words.say('Query Share Permission: region'));
      await keyboard.choose(regionId);
      await quickInput.showing(words.say('Query Share Permission: image in {0}', regionId));
      assert.equal(await quickInput.box.inputValue(), imageId);
      await keyboard.choose(imageId);
      await pageShown();
    });

    it('copies, queries and reveals an image below an account', async () => {
      const { accounts, images, words } = workbench;
      await keyboard.goToView('accounts');
      await keyboard.run('command.sweep');
      await accounts.says(new RegExp(`${words.say('{0} of {1} regions', 2, 2)}$`));
      await accounts.keyboardOn(/./).waitFor();
      await keyboard.walkTo(accounts, sharee);
      await keyboard.press('ArrowRight');
      await accounts.item(imageId).waitFor();
      await keyboard.walkTo(accounts, imageId);
      await keyboard.press('Enter');
      await accounts.selected(imageId).waitFor();
      await keyboard.press('ControlOrMeta+c');
      await workbench.status(words.say('{0} copied.', imageId));
      assert.equal(await workbench.clipboard(), imageId);
      await keyboard.menu(words.title('command.query'));
      await pageShown();
      await keyboard.goToView('accounts');
      await keyboard.walkTo(accounts, imageId);
      await keyboard.menu(words.title('command.image.reveal'));
      await images.keyboardOn(imageId).waitFor();
    });

    it('exports the report from the palette', async () => {
      const { page, quickInput, words } = workbench;
      const file = join(folder, 'report.md');
      await keyboard.run('command.report.export');
      await quickInput.widget.getByPlaceholder(words.say('Which format?')).waitFor();
      await keyboard.choose('Markdown');
      await keyboard.saveAs(file, 'neighbour');
      await page.getByText(words.say('Report exported to {0}.', 'report.md')).first().waitFor();
      assert.match(await readFile(file, 'utf8'), new RegExp(`^# ${words.say('Image sharing')}\\n[^]*${sharee}`));
    });

    it('goes through the steps of the walkthrough', async () => {
      const { accounts, page, words } = workbench;
      await keyboard.runTitled('Welcome: Open Walkthrough...');
      await keyboard.choose(words.title('walkthrough.title'));
      const walkthrough = page.locator('.gettingStartedContainer');
      for (const step of ['account', 'browse', 'query', 'sweep']) {
        const title = words.title(`walkthrough.${step}.title`);
        await keyboard.tabTo(walkthrough.getByRole('button', { name: title }).first());
        await keyboard.press('Enter');
        const [sentence = ''] = words.title(`walkthrough.${step}.description`).split('\n');
        await walkthrough.getByText(sentence).waitFor();
      }
      await keyboard.tabTo(walkthrough.getByRole('button', { name: words.title('command.sweep'), exact: true }));
      await keyboard.press('Enter');
      await accounts.keyboardOn(/./).waitFor();
    });
  });
}

import { accountOfSize } from '../simulator/accountOfSize';
import { defaultKey } from '../simulator/keys';
import { Simulator } from '../simulator/simulator';
import { Keyboard } from './keyboard';
import * as walk from './walk';
import type { Language } from './words';
import { version, Workbench } from './workbench';

const newcomer = '1999999999999999';

for (const language of ['en', 'zh-cn'] satisfies Language[]) {
  describe(`accounts by keyboard alone, in ${language}, in VS Code ${version}`, () => {
    // Of three regions one has no images.
    const account = accountOfSize({ regions: 3, imagesPerRegion: (region) => (region === 2 ? 0 : 2), sharees: 4 });
    const [first = '', slow = '', empty = ''] = account.regions.map(({ regionId }) => regionId);
    const partner = {
      accessKeyId: 'LTAI5tSimulatorKey000002',
      accessKeySecret: 'simulator-secret-000000000002',
      account: accountOfSize({ regions: 2, imagesPerRegion: 1, sharees: 1, accountId: '1234567890120002' }),
    };
    let simulator: Simulator;
    let workbench: Workbench;
    let keyboard: Keyboard;

    before(async () => {
      simulator = await Simulator.start({ account, keys: [defaultKey, partner] });
      const settings = { 'ecsImageSharing.endpoint': simulator.url };
      workbench = await Workbench.open({ language, height: 1000, settings });
      keyboard = new Keyboard(workbench);
      const key = { access_key_id: partner.accessKeyId, access_key_secret: partner.accessKeySecret };
      const profiles = [{ name: 'company', mode: 'AK', region_id: 'cn-beijing', ...key }];
      await workbench.writeHomeFile('.aliyun/config.json', JSON.stringify({ current: 'company', profiles }));
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
    });

    const showsAccount = async (name: string, { accountId }: { accountId: string }) => {
      const { images, words } = workbench;
      await images.message(words.say('{0}: account {1}', name, accountId)).waitFor();
    };

    it('adds a key from the welcome, and is in its tree then', async () => {
      const { images, words } = workbench;
      await keyboard.goToView('images');
      await keyboard.tabTo(images.welcome(words.title('command.profile.add')));
      await keyboard.press('Enter');
      await keyboard.answer(
        words.say('AccessKey ID of a RAM user that may read images. It is checked before it is stored.'),
        defaultKey.accessKeyId,
      );
      await keyboard.answer(
        words.say('AccessKey secret. It is kept in the secret storage of VS Code and nowhere else.'),
        defaultKey.accessKeySecret,
      );
      await keyboard.answer(
        words.say('STS token, for temporary credentials. Leave it empty for a permanent AccessKey.'),
        '',
      );
      const { accountId } = account;
      const owner = words.say(
        'The key belongs to account {0} ({1}). Name the profile.',
        accountId,
        `acs:ram::${accountId}:root`,
      );
      await keyboard.answer(owner, 'Production');
      await showsAccount('Production', account);
      await images.keyboardOn(/./).waitFor();
    });

    it('uses a profile of the CLI, and is in its tree then', async () => {
      await keyboard.run('command.profile.useCli');
      await keyboard.choose('company');
      await showsAccount('company', partner.account);
      await walk.showsRegions(workbench, 2);
      await workbench.images.keyboardOn(/./).waitFor();
    });

    it('gives that another name, switches away, and removes it', async () => {
      const { page, words } = workbench;
      await keyboard.run('command.profile.rename');
      await keyboard.choose('company');
      await keyboard.answer(words.say('New name for {0}', 'company'), 'Partner');
      await showsAccount('Partner', partner.account);
      await keyboard.run('command.profile.switch');
      await keyboard.choose('Production');
      await showsAccount('Production', account);
      await walk.showsRegions(workbench, 3);

      await keyboard.run('command.profile.remove');
      await keyboard.choose('Partner');
      const dialog = page.getByRole('dialog').filter({ hasText: words.say('Remove the profile {0}?', 'Partner') });
      await keyboard.tabTo(dialog.getByRole('button', { name: words.say('Remove'), exact: true }));
      await keyboard.press('Enter');
      await dialog.waitFor({ state: 'detached' });
      await keyboard.goToView('images');
    });

    it('hides the regions without images, then those that one does not choose', async () => {
      const { images, quickInput, words } = workbench;
      await keyboard.run('command.regions.hideEmpty');
      await walk.showsRegions(workbench, 2);
      await keyboard.run('command.regions.showEmpty');
      await walk.showsRegions(workbench, 3);
      await keyboard.run('command.regions.choose');
      await quickInput.showing(words.say('Choose the regions to show'));
      await keyboard.typeInto(words.say('Choose the regions to show'), empty);
      await keyboard.press('ArrowDown', 'Space');
      await keyboard.press('Enter');
      await images.message(words.say('{0} of {1} regions', 2, 3)).waitFor();
      await images.item(empty).waitFor({ state: 'detached' });
      await images.item(first).waitFor();
    });

    it('stops a sweep, and has it go on', async () => {
      const { accounts, words } = workbench;
      await keyboard.goToView('accounts');
      const gate = simulator.hold({ action: 'DescribeImageSharePermission', regionId: slow });
      await keyboard.run('command.sweep');
      await gate.arrived(2);
      // Rows that come in the first moment take the keyboard, also from a palette.
      await accounts
        .keyboardOn(/./)
        .waitFor({ timeout: 5000 })
        .catch(() => undefined);
      await keyboard.run('command.sweep.cancel');
      const gaps = words.say(
        '{0}, {1}',
        words.say('Not known'),
        words.say('{0} regions or images could not be read', 2),
      );
      await accounts.item(gaps).waitFor();
      await keyboard.walkTo(accounts, gaps);
      await keyboard.press('ArrowRight');
      await accounts.item(words.say('The request was cancelled.')).first().waitFor();
      gate.release();
      await keyboard.run('command.sweep.retry');
      await accounts.item(gaps).waitFor({ state: 'detached' });
      // The row that the keyboard was on is gone, but the tree has it still.
      await keyboard.press('Home');
      await accounts.keyboardOn(/./).waitFor();
    });

    it('keeps the keyboard in the view while the next sweep has found nothing yet', async () => {
      const { accounts, words } = workbench;
      const gate = simulator.hold({ action: 'DescribeRegions' });
      await keyboard.run('command.sweep');
      await gate.arrived();
      await accounts.item(/./).first().waitFor({ state: 'detached' });
      await keyboard.held();
      gate.release();
      await accounts.item(/./).first().waitFor();
      await accounts.says(words.say('{0} of {1} regions', 3, 3));
      await keyboard.press('Home');
      await accounts.keyboardOn(/./).waitFor();
    });

    it('compares the next sweep with an earlier one, and reads what changed', async () => {
      const { accounts, quickInput, words } = workbench;
      const [image = ''] = account.images(first)?.keys() ?? [];
      simulator.edit.addAccount(first, image, newcomer);
      await keyboard.run('command.sweep');
      const changes = words.say('Changes');
      await accounts
        .item(changes)
        .filter({ hasText: words.say('{0} new', 1) })
        .waitFor();
      await keyboard.run('command.sweep.compare');
      await quickInput.widget.getByPlaceholder(words.say('Show what changed since')).waitFor();
      await keyboard.choose(/./);
      await quickInput.widget.waitFor({ state: 'hidden' });
      await keyboard.walkTo(accounts, changes);
      await keyboard.press('ArrowRight');
      const change = words.say('New: {0}, shared {1}', newcomer, '');
      await accounts.item(change).waitFor();
      await keyboard.walkTo(accounts, change);
    });
  });
}

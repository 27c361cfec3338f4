import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleKnownAccounts } from '../../src/sample/accounts';
import { Keyboard } from './keyboard';
import { ReportPage } from './reportPage';
import { ResultPage } from './resultPage';
import type { Language } from './words';
import { version, Workbench } from './workbench';

const name = 'Harbour Ltd.';
const [known = ''] = Object.keys(sampleKnownAccounts);

for (const language of ['en', 'zh-cn'] satisfies Language[]) {
  describe(`a sweep by keyboard alone, in ${language}, in VS Code ${version}`, () => {
    let workbench: Workbench;
    let keyboard: Keyboard;
    let report: ReportPage;
    let results: ResultPage;
    let folder: string;

    before(async () => {
      folder = await mkdtemp(join(tmpdir(), 'keyboard-'));
      await mkdir(join(folder, 'neighbour'));
      workbench = await Workbench.open({ language, height: 1000 });
      keyboard = new Keyboard(workbench);
      report = new ReportPage(workbench);
      results = new ResultPage(workbench);
      await keyboard.goToView('images');
      await keyboard.run('command.sample.explore');
      await workbench.images.keyboardOn(/./).waitFor();
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

    it('sweeps from the welcome of the Accounts view, and is in its tree then', async () => {
      const { accounts, words } = workbench;
      await keyboard.goToView('accounts');
      await keyboard.tabTo(accounts.welcome(words.title('command.sweep')));
      await keyboard.press('Enter');
      await accounts.message(words.say('Sample account: made-up data, nothing is sent.')).waitFor();
      await accounts.keyboardOn(/./).waitFor();
    });

    it('names an unknown account from its row', async () => {
      const { accounts, quickInput, words } = workbench;
      const unknown = 'Account {0} is unknown: it has no name in the setting ecsImageSharing.knownAccounts.';
      const [before = ''] = words.say(unknown, '#').split('#').slice(1);
      const row = await keyboard.walkTo(accounts, before);
      const accountId = /\d{16}/.exec(row)?.[0] ?? '';
      await keyboard.menu(words.title('command.account.name'));
      await keyboard.answer(words.say('Who is account {0}?', accountId), name);
      await quickInput.widget.waitFor({ state: 'hidden' });
      await workbench.status(words.say('Account {0} is named "{1}".', accountId, name));
      // Known accounts stand at the end, which is another as long as the rows are the former ones.
      await accounts.item(words.say(unknown, accountId)).waitFor({ state: 'detached' });
      await keyboard.press('End');
      await accounts.item(words.say('Account {0}, known as {1}', accountId, name)).waitFor();
    });

    it('opens the report, filters it by words and by class, and sorts it', async () => {
      const { words } = workbench;
      await keyboard.run('command.report.open');
      await report.shown();
      await keyboard.inPage();
      const all = await report.counted();
      // Only the rows in sight exist, but all of them are told of, and the head.
      const rows = Number(all.replaceAll(',', '').match(/\d+/)?.[0]) + 1;
      assert.equal(await report.table.getAttribute('aria-rowcount'), String(rows));
      const drawn = await report.table.getByRole('row').count();
      assert.ok(drawn > 1 && drawn < rows / 4, `${drawn} of ${rows} rows`);
      assert.ok(await report.showsActions(), 'The buttons of a row are in sight.');
      await results.tabTo(report.filter);
      await keyboard.type('northwind');
      const filtered = await report.countingOtherThan(all);
      await results.tabTo(report.class);
      await keyboard.press('ArrowDown');
      await report.content.getByText(words.say('No share matches the filter.')).waitFor();
      await results.focused(report.class);
      await results.tabTo(report.button(words.say('Clear Filter')));
      await keyboard.press('Enter');
      await results.focused(report.filter);
      await report.count.filter({ hasText: all }).waitFor();

      await keyboard.type(known);
      assert.notEqual(await report.countingOtherThan(all), filtered);
      const sort = report.column(words.say('Shared (UTC)'));
      await results.tabTo(sort.getByRole('button'));
      await keyboard.press('Enter');
      await sort.and(report.content.locator('[aria-sort="ascending"]')).waitFor();
      await results.focused(sort.getByRole('button'));
      // Until the rows are those of this order, there is nothing to copy.
      await report.content.locator('[role="grid"]:not([aria-busy])').waitFor();
    });

    it('copies from the table of the report', async () => {
      const { words } = workbench;
      await results.tabTo(report.table, 'Shift+Tab');
      await keyboard.press('ArrowDown', 'Space');
      await report.button(words.say('Copy Selected ({0})', 1)).waitFor();
      await keyboard.press('ControlOrMeta+c');
      await report.said(words.say('1 account ID copied.'));
      assert.equal(await workbench.clipboard(), known);
      await results.focused(report.table);
    });

    it('exports the report', async () => {
      const { quickInput, words } = workbench;
      const file = join(folder, 'report.csv');
      const button = report.button(words.say('Export CSV…'));
      await results.tabTo(button, 'Shift+Tab');
      await keyboard.press('Enter');
      await quickInput.showing(words.say('Export the report'));
      await keyboard.saveAs(file, 'neighbour');
      await report.said(words.say('Report exported to {0}.', 'report.csv'));
      assert.match(await readFile(file, 'utf8'), new RegExp(name));
      await results.focused(button);
    });

    it('copies the commands of a finding', async () => {
      const { words } = workbench;
      const findings = report.section(words.say('Findings'));
      await results.tabTo(findings.getByRole('listitem').locator('summary').first());
      await keyboard.press('Enter');
      await results.tabTo(findings.getByRole('button', { name: words.say('Copy Commands ({0})', 1) }).first());
      await keyboard.press('Enter');
      await report.said(words.say('Command copied.'));
      assert.match(await workbench.clipboard(), /^aliyun ecs ModifyImage\S+ .*--ImageId m-\w+ [^\n]+$/);
    });

    it('opens the image of a finding', async () => {
      const { words } = workbench;
      const findings = report.section(words.say('Findings'));
      const query = findings.getByRole('button', { name: words.say('Query Share Permission') });
      await results.tabTo(query.first(), 'Shift+Tab');
      await keyboard.press('Enter');
      await results.heading.waitFor();
      await keyboard.inPage();
      await keyboard.press('Tab');
      await results.focused(results.button(words.say('Refresh')));
    });
  });
}

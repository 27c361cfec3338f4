import type { Locator } from 'playwright-core';
import { accountOfSize } from '../simulator/accountOfSize';
import { defaultKey } from '../simulator/keys';
import { Simulator } from '../simulator/simulator';
import { addKey } from './addKey';
import { version, Workbench } from './workbench';

describe(`an image that very many may use, in VS Code ${version}`, () => {
  const account = accountOfSize({ regions: 1, imagesPerRegion: 1, sharees: 1120 });
  const images = account.regions.flatMap(({ regionId }) => [...(account.images(regionId)?.values() ?? [])]);
  const sharees = images.flatMap(({ shares }) => shares.slice(0, shares.length).map(({ accountId }) => accountId));
  let simulator: Simulator;
  let workbench: Workbench;

  before(async () => {
    simulator = await Simulator.start({ account });
    workbench = await Workbench.open({ settings: { 'ecsImageSharing.endpoint': simulator.url } });
    await workbench.images.show();
    await addKey(workbench, defaultKey, 'Production');
  });

  after(async () => {
    await workbench?.close();
    await simulator?.close();
  });

  it('lists the first five hundred accounts, says how many there are, and shows the rest on demand', async () => {
    const { accounts } = workbench;
    const unknown = accounts.item(/Account \d+ is unknown/);
    await workbench.runCommand('ECS Image Sharing: Sweep All Regions');
    await accounts.show();
    await unknown.first().click();
    await scrollTo('Show More (620 left), 500 of 1120 unknown accounts').then((more) => more.dblclick());
    await accounts.keyboardOn(/Account \d+ is unknown/).waitFor();
    await scrollTo('Show More (120 left), 1000 of 1120 unknown accounts');
    await accounts.tree.press('Enter');
    await accounts.item(/^Show More/).waitFor({ state: 'detached' });
    await accounts.keyboardOn(/Account \d+ is unknown/).waitFor();
    await accounts.tree.press('End');
    await accounts.keyboardOn(/Account \d+ is unknown/).waitFor();
  });

  it('goes to an account by its ID or name, also to one that is not listed yet', async () => {
    const { accounts, page, quickInput } = workbench;
    const [last = '', beforeLast = ''] = sharees.sort().reverse();
    await workbench.reload();
    await accounts.show();
    await accounts
      .item(/Account \d+ is unknown/)
      .first()
      .waitFor();
    const goTo = async (text: string) => {
      await workbench.runCommand('ECS Image Sharing: Go to Account…');
      await quickInput.box.and(page.getByPlaceholder('ID or name of an account that may use images')).waitFor();
      await quickInput.type(text);
      await quickInput.pick(new RegExp(text, 'i'));
    };
    await goTo(last);
    await accounts.keyboardOn(new RegExp(`Account ${last} is unknown`)).waitFor();
    await accounts.inlineAction(new RegExp(`Account ${last} is unknown`), 'Name This Account…');
    await quickInput.answer(/^Who is account/, 'Lotus Payments');
    await goTo(beforeLast);
    await accounts.keyboardOn(new RegExp(`Account ${beforeLast} is unknown`)).waitFor();
    await goTo('lotus');
    await accounts.keyboardOn(new RegExp(`Account ${last}, known as Lotus Payments`)).waitFor();
  });

  /** The list may be drawn anew once more, when the sweep ends. */
  async function scrollTo(last: string): Promise<Locator> {
    const { accounts, page } = workbench;
    for (let tries = 0; tries < 50 && !(await accounts.item(last).isVisible()); tries += 1) {
      await accounts.tree.press('End');
      await page.waitForTimeout(200);
    }
    await accounts.item(last).waitFor();
    return accounts.item(last);
  }
});

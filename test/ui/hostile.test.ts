import assert from 'node:assert/strict';
import { makeImage } from '../../src/sample/image';
import { MadeUpAccount } from '../../src/sample/madeUpAccount';
import { sampleRegions } from '../../src/sample/regions';
import { defaultKey } from '../simulator/keys';
import { Simulator } from '../simulator/simulator';
import { addKey } from './addKey';
import { assertShown, assertText, hostile, hostileId, madeOfText } from './hostileText';
import { ReportPage } from './reportPage';
import { ResultPage } from './resultPage';
import { version, Workbench } from './workbench';
import { withHovers } from './workbenchSettings';

const sharee = '1999999999999999';
const regionId = 'cn-hangzhou';

describe(`hostile names and messages in VS Code ${version}`, () => {
  const regions = sampleRegions
    .filter((region) => region.regionId === regionId)
    .map((region) => ({ ...region, nameEn: hostile('region'), nameZh: hostile('region') }));
  const account = new MadeUpAccount('1234567890123456', regions, (region) =>
    ['first', 'second'].map((tag, index) => {
      const wish = { sharees: 1, known: [sharee], groups: [hostileId], imageName: hostile(tag) };
      return makeImage(region, index, 'hostile', { ...wish, description: hostile(`describe-${tag}`) });
    }),
  );
  let simulator: Simulator;
  let workbench: Workbench;

  before(async () => {
    simulator = await Simulator.start({ account });
    workbench = await Workbench.open({
      height: 1600,
      settings: {
        ...withHovers,
        'ecsImageSharing.endpoint': simulator.url,
        'ecsImageSharing.knownAccounts': { [sharee]: hostile('sharee') },
      },
    });
    await workbench.images.show();
    await addKey(workbench, defaultKey, 'Production');
  });

  afterEach(async () => {
    simulator.reset();
    assert.equal(await workbench.page.evaluate('globalThis.owned'), undefined);
  });

  after(async () => {
    await workbench?.close();
    await simulator?.close();
  });

  const refuse = (action: string) =>
    simulator.faults.add({ kind: 'refuse', status: 400, code: 'Odd', message: hostile('reason'), action });
  const assertRow = async (tag: string) => {
    const row = workbench.images.item(`=${tag}()`);
    await assertText(row, tag);
    assertShown(await row.getAttribute('aria-label'), tag);
  };

  it('are text in the rows of the tree, and in what a screen reader says of them', async () => {
    const { images } = workbench;
    await images.expand('=region()');
    await images.expand('=first()');
    await assertRow('region');
    await assertRow('first');
    await assertRow('id');
    await assertRow('sharee');
  });

  it('are text in the tooltip of a row, each in a line of its own', async () => {
    const { images } = workbench;
    const hover = await images.hover('=first()', 'Status: Available');
    await assertText(hover, 'first');
    await assertText(hover, 'describe-first');
    assert.match((await hover.allInnerTexts()).join(), /\nm-\w+\n/);
    await images.leave();
  });

  it('are text in a row that tells of a failure', async () => {
    refuse('DescribeImageSharePermission');
    await workbench.images.expand('=second()');
    const row = workbench.images.item('=reason()');
    await row.waitFor();
    assertShown(await row.getAttribute('aria-label'), 'reason');
    assert.equal(await row.locator(madeOfText).count(), 0);
  });

  it('are text in the list of Go to Image', async () => {
    const { quickInput } = workbench;
    await workbench.runCommand('ECS Image Sharing: Go to Image…');
    await quickInput.answer(/^ID of an image/, 'onerror');
    await assertText(quickInput.choice('=first()'), 'first');
    await quickInput.dismiss();
  });

  it('are text in a notification', async () => {
    const { quickInput, notifications } = workbench;
    refuse('DescribeImages');
    await workbench.runCommand('ECS Image Sharing: Query Share Permission…');
    await quickInput.pick('=region()');
    await assertText(notifications.saying('=reason()').first(), 'reason');
    await quickInput.dismiss();
  });

  it('are text in the lists of a query, and on the page of its result', async () => {
    const { quickInput } = workbench;
    const page = new ResultPage(workbench);
    await workbench.runCommand('ECS Image Sharing: Query Share Permission…');
    await assertText(quickInput.choice('=region()'), 'region');
    await quickInput.pick('=region()');
    await assertText(quickInput.choice('=first()'), 'first');
    await quickInput.pick('=first()');
    await assertText(page.row(sharee), 'sharee');
    const facts = page.content.locator('main');
    await assertText(facts, 'first');
    await assertText(facts, 'region');
    await assertText(page.content.getByRole('list', { name: 'Share groups' }), 'id');
    refuse('DescribeImageSharePermission');
    await page.button('Refresh').click();
    await assertText(page.content.getByRole('alert'), 'reason');
  });

  it('are text on the report of a sweep', async () => {
    const report = new ReportPage(workbench);
    await workbench.runCommand('ECS Image Sharing: Sweep All Regions');
    await workbench.accounts.item('=sharee()').waitFor();
    assertShown(await workbench.accounts.item('=sharee()').getAttribute('aria-label'), 'sharee');
    await workbench.runCommand('ECS Image Sharing: Open Report');
    await report.shown();
    for (const tag of ['first', 'second', 'id', 'sharee']) {
      await assertText(report.table, tag);
    }
    assert.equal(await report.content.locator('main').locator(madeOfText).count(), 0);
  });

  it('are text in the list of Go to Account', async () => {
    const { quickInput } = workbench;
    await workbench.runCommand('ECS Image Sharing: Go to Account…');
    await assertText(quickInput.choice('=sharee()'), 'sharee');
    await assertText(quickInput.choice('=id()'), 'id');
    await quickInput.dismiss();
  });
});

import assert from 'node:assert/strict';
import { defaultKey } from '../simulator/keys';
import { Simulator } from '../simulator/simulator';
import { enterKey } from './addKey';
import { goldenBase } from './goldenBase';
import * as walk from './walk';
import { version, Workbench } from './workbench';

describe(`with an AccessKey in VS Code ${version}`, () => {
  let simulator: Simulator;
  let workbench: Workbench;

  before(async () => {
    simulator = await Simulator.start();
    workbench = await Workbench.open({
      height: walk.wholeTree,
      settings: { 'ecsImageSharing.endpoint': simulator.url },
    });
    await workbench.images.show();
  });

  afterEach(() => simulator.reset());

  after(async () => {
    await workbench?.close();
    await simulator?.close();
  });

  const asked = () => simulator.requests.map(({ action, params }) => [action, params.ImageId ?? params.RegionId]);
  const pagesAsked = () =>
    simulator.recorder.matching({ action: 'DescribeImageSharePermission' }).map(({ params }) => {
      assert.equal(params.ImageId, goldenBase.imageId);
      return `${params.PageNumber} of ${params.PageSize}`;
    });

  it('refuses a wrong secret with the reason, shows it nowhere and stores nothing', async () => {
    const wrong = { ...defaultKey, accessKeySecret: 'a-secret-that-is-not-right' };
    await workbench.images.welcome('Add an AccessKey…').click();
    await enterKey(workbench, wrong);
    await workbench.notifications.saying('code SignatureDoesNotMatch').waitFor();
    assert.doesNotMatch(await workbench.page.content(), /a-secret-that-is-not-right/);
    assert.deepEqual(asked(), [['GetCallerIdentity', undefined]]);
    await workbench.reload();
    await workbench.images.show();
    await workbench.images.welcome('Add an AccessKey…').waitFor();
  });

  it('takes the right secret, and says whose account the view shows', async () => {
    await workbench.images.welcome('Add an AccessKey…').click();
    await enterKey(workbench, defaultKey);
    await workbench.quickInput.showing(new RegExp(`belongs to account ${simulator.account.accountId}`));
    await workbench.quickInput.type('Production');
    await workbench.quickInput.accept();
    await workbench.images.accountShown(`Production: account ${simulator.account.accountId}`);
    assert.deepEqual(asked(), [
      ['GetCallerIdentity', undefined],
      ['DescribeRegions', undefined],
    ]);
  });

  it('loads 120 accounts a page at a time, asks for each page once and for nothing else, and keeps the keyboard', async () => {
    await walk.openImage(workbench);
    await walk.loadMoreByKeyboard(workbench, 50);
    await walk.loadMoreByKeyboard(workbench, 100);
    await workbench.images.item(/golden-base-2026-09.*, 120 accounts$/).waitFor();
    assert.deepEqual((await workbench.images.namesAt(3)).length, 120);
    assert.deepEqual(pagesAsked(), ['1 of 50', '2 of 50', '3 of 50']);
    assert.deepEqual(asked()[0], ['DescribeImages', goldenBase.regionId]);
    assert.equal(simulator.requests.length, 4);
  });

  it('copies one ID, several and all', async () => {
    await walk.copyOneSeveralAndAll(workbench);
    assert.deepEqual(pagesAsked(), ['1 of 100', '2 of 100']);
  });

  it('refreshes as many pages as were loaded, and keeps what was open and selected', async () => {
    const { images } = workbench;
    await images.select(walk.at(3));
    const lastPage = simulator.hold({ action: 'DescribeImageSharePermission', pageNumber: 3 });
    await images.titleAction('Refresh Images');
    await lastPage.arrived();
    lastPage.release();
    await simulator.recorder.settled();
    await walk.keepsAll(workbench);
    assert.deepEqual(pagesAsked(), ['1 of 50', '2 of 50', '3 of 50']);
    assert.deepEqual(asked().slice(0, 2), [
      ['DescribeRegions', undefined],
      ['DescribeImages', goldenBase.regionId],
    ]);
    assert.equal(simulator.requests.length, 5);
  });

  it('queries by a pasted ID, pages forth and back, and restores the page after a reload', async () => {
    await walk.queryByPastedId(workbench);
    await walk.pageForthAndBack(workbench);
    assert.deepEqual(pagesAsked(), ['1 of 50', '2 of 50', '1 of 50', '3 of 50']);
    simulator.recorder.clear();
    await walk.reloadRestoresThePage(workbench);
    assert.deepEqual(pagesAsked(), ['3 of 50']);
  });
});

import assert from 'node:assert/strict';
import { defaultKey } from '../simulator/keys';
import { Simulator } from '../simulator/simulator';
import { addKey } from './addKey';
import { goldenBase } from './goldenBase';
import { ResultPage } from './resultPage';
import * as walk from './walk';
import { version, Workbench } from './workbench';

describe(`failures in VS Code ${version}`, () => {
  let simulator: Simulator;
  let workbench: Workbench;
  const images = 'DescribeImages';
  const shares = 'DescribeImageSharePermission';

  before(async () => {
    simulator = await Simulator.start();
    const settings = { 'ecsImageSharing.endpoint': simulator.url };
    workbench = await Workbench.open({ height: walk.wholeTree, settings });
    await workbench.images.show();
    await addKey(workbench, defaultKey, 'Production');
  });

  afterEach(() => simulator.reset());

  after(async () => {
    await workbench?.close();
    await simulator?.close();
  });

  it('a throttled region says when the quota is free; others work meanwhile, and Retry afterwards', async () => {
    const free = simulator.faults.add({ kind: 'throttle', action: images, regionId: 'cn-qingdao' });
    const tree = workbench.images;
    await tree.expand('cn-qingdao');
    await tree.expand('cn-huhehaote');
    await tree
      .item(/^Image /)
      .first()
      .waitFor();
    const failure = /images in cn-qingdao could not be listed.* free again at \d\d:\d\d.*code Throttling/;
    await tree
      .item(failure)
      .getByText(/^Throttled until \d\d:\d\d/)
      .waitFor();
    assert.equal(simulator.recorder.matching({ action: images, regionId: 'cn-qingdao' }).length, 4);
    free();
    await tree.inlineAction(failure, 'Retry');
    await tree.item(failure).waitFor({ state: 'detached' });
    await tree.item(/cn-qingdao, 7 images$/).waitFor();
    await tree.collapse('cn-qingdao');
    await tree.collapse('cn-huhehaote');
  });

  it('an empty region says that it may be a permission that is missing', async () => {
    await workbench.images.expand('cn-nanjing');
    await workbench.images.item('No images of your own here, or no permission to list them.').waitFor();
    await workbench.images.collapse('cn-nanjing');
  });

  it('a proxy that answers in place of the service once is not even noticed', async () => {
    simulator.faults.add({ kind: 'html', status: 503, action: shares, times: 1 });
    await workbench.images.expand(goldenBase.regionId);
    await workbench.images.expand('community-toolbox');
    await workbench.images.item(/community-toolbox.*, 50 of 57 accounts loaded$/).waitFor();
    assert.deepEqual(
      simulator.recorder.matching({ action: shares }).map(({ status }) => status),
      [503, 200],
    );
  });

  it('a refusal by RAM names the missing action, leads to the log, and shows no secret', async () => {
    simulator.faults.add({ kind: 'forbidden', action: shares });
    const tree = workbench.images;
    await tree.expand(goldenBase.imageName);
    const failure = /Grant the RAM action ecs:DescribeImageSharePermission .*code Forbidden\.RAM/;
    await tree.item(failure).getByText('Not permitted').waitFor();
    assert.equal(simulator.recorder.matching({ action: shares }).length, 1);
    await tree.inlineAction(failure, 'Copy RAM Policy or Command');
    await workbench.status('RAM policy copied.');
    assert.match(await workbench.clipboard(), /"ecs:DescribeImageSharePermission"/);
    await tree.inlineAction(failure, 'Show Log');
    const { page } = workbench;
    await page.getByRole('tab', { name: /^Output/, selected: true }).waitFor();
    await page
      .getByRole('combobox')
      .locator('option:checked', { hasText: 'ECS Image Sharing' })
      .waitFor({ state: 'attached' });
    const shown = await page.content();
    assert(!shown.includes(defaultKey.accessKeySecret));
    assert(!/Signature=/.test(shown));
  });

  it('the result page has a policy to copy, too', async () => {
    simulator.faults.add({ kind: 'forbidden', action: shares });
    const page = new ResultPage(workbench);
    await page.query(goldenBase.regionId, goldenBase.imageId);
    await page.button('Copy RAM Policy').click();
    const policy = JSON.parse((await page.copied('RAM policy copied.')).join('\n'));
    assert.deepEqual(policy.Statement[0].Action, [
      'ecs:DescribeRegions',
      'ecs:DescribeImages',
      'ecs:DescribeImageSharePermission',
    ]);
  });

  it('what was loaded before is still there', async () => {
    await workbench.images.item(/community-toolbox.*, 50 of 57 accounts loaded$/).waitFor();
    assert.equal((await workbench.images.namesAt(1)).length, 32);
  });

  it('the list of a query says when nothing matches, but not when it could not be read', async () => {
    const { quickInput, notifications } = workbench;
    const nothing = quickInput.choice('No image here matches.');
    const queryIn = async () => {
      await workbench.runCommand('Query Share Permission…');
      await quickInput.pick(goldenBase.regionId);
      await quickInput.showing(`image in ${goldenBase.regionId}`);
      await quickInput.type('nobody has this');
    };
    await queryIn();
    await nothing.waitFor();
    await quickInput.dismiss();

    simulator.faults.add({ kind: 'forbidden', action: images });
    await queryIn();
    await notifications
      .saying(/ecs:DescribeImages\b/)
      .first()
      .waitFor();
    assert.equal(await nothing.count(), 0);
    await quickInput.dismiss();
  });
});

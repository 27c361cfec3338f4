import assert from 'node:assert/strict';
import { defaultKey } from '../simulator/keys';
import { Simulator } from '../simulator/simulator';
import { addKey } from './addKey';
import { goldenBase } from './goldenBase';
import { ResultPage } from './resultPage';
import * as walk from './walk';
import { version, Workbench } from './workbench';

const { regionId, imageId, imageName } = goldenBase;
const extension = 'ecs-image-sharing.ecs-image-sharing';
const aliyun = 'aliyun ecs DescribeImageSharePermission';

describe(`links in VS Code ${version}`, () => {
  let simulator: Simulator;
  let workbench: Workbench;
  let page: ResultPage;
  let link = '';

  before(async () => {
    simulator = await Simulator.start();
    workbench = await Workbench.open({
      height: walk.wholeTree,
      settings: { 'ecsImageSharing.endpoint': simulator.url },
    });
    page = new ResultPage(workbench);
    await workbench.images.show();
    await addKey(workbench, defaultKey, 'Production');
    await workbench.images.expand(regionId);
    await workbench.images.item(imageName).waitFor();
  });

  beforeEach(() => simulator.reset());

  after(async () => {
    await workbench?.close();
    await simulator?.close();
  });

  const asked = () => simulator.recorder.matching({ action: 'DescribeImageSharePermission' }).length;
  /** Opens a link as the system would hand it over, and lets VS Code have its own question about that answered. */
  const openLink = async (address: string) => {
    await workbench.runCommand('Developer: Open URL');
    await workbench.quickInput.type(address);
    await workbench.quickInput.accept();
    await workbench.notifications.answer(/extension to open this URI/, 'Open');
  };
  const question = `Query the share permission of image ${imageId} in ${regionId}?`;

  it('copies a link to an image', async () => {
    await workbench.images.contextAction(imageId, 'Copy Link');
    await workbench.status('Link copied.');
    link = await workbench.clipboard();
    assert.equal(link.replace(/^[\w-]+:/, ''), `//${extension}/query?regionId=${regionId}&imageId=${imageId}`);
  });

  it('copies the query of an image as a command', async () => {
    await workbench.images.contextAction(imageId, 'Copy as aliyun Command');
    await workbench.status('Command copied.');
    assert.equal(
      await workbench.clipboard(),
      `${aliyun} --RegionId ${regionId} --ImageId ${imageId} --PageNumber 1 --PageSize 100`,
    );
  });

  it('asks whoever opens a link first, as whom, and asks ECS for nothing when the answer is no', async () => {
    await openLink(link);
    await workbench.page
      .getByRole('dialog')
      .filter({ hasText: question })
      .getByText(`ECS is asked with the profile Production of account ${simulator.account.accountId}.`)
      .waitFor();
    await workbench.notifications.answer(question, 'Cancel');
    await simulator.recorder.settled();
    assert.equal(asked(), 0);
    assert.equal(await page.heading.count(), 0);
  });

  it('opens the page of a link after a yes', async () => {
    await openLink(link);
    await workbench.notifications.answer(question, 'Query');
    await page.showing('1–50 of 120');
    assert.equal(asked(), 1);
  });

  it('refuses a link with anything more in it', async () => {
    await openLink(`${link}&accessKeyId=AKID`);
    await workbench.notifications.saying('This link cannot be opened.').waitFor();
    assert.equal(simulator.requests.length, 0);
  });

  it('opens the ECS console only after VS Code has asked, naming the host', async () => {
    const address = `https://ecs.console.alibabacloud.com/image/region/${regionId}/imageList`;
    await workbench.images.contextAction(imageId, 'Open in ECS Console');
    const dialog = workbench.page.getByRole('dialog').filter({ hasText: 'ecs.console.alibabacloud.com' });
    await dialog.getByText(/to open the external website/).waitFor();
    await workbench.notifications.answer('ecs.console.alibabacloud.com', 'Copy');
    assert.equal(await workbench.clipboard(), address);
    assert.equal(workbench.page.context().pages().length, 1);
  });
});

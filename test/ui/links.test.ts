import assert from 'node:assert/strict';
import { sampleAccount } from '../../src/sample/sampleAccount';
import { defaultKey } from '../simulator/keys';
import { Simulator } from '../simulator/simulator';
import { addKey } from './addKey';
import { goldenBase } from './goldenBase';
import { ResultPage } from './resultPage';
import * as walk from './walk';
import { version, Workbench } from './workbench';

const { regionId, imageId, imageName } = goldenBase;
const extension = 'ecs-image-sharing.ecs-image-sharing';
const elsewhere = [...(sampleAccount().images('cn-qingdao')?.keys() ?? [])][0] ?? '';
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

  it('begins a query with the regions of the last ones, newest first', async () => {
    await page.query('cn-qingdao', elsewhere);
    await workbench.runCommand('ECS Image Sharing: Query Share Permission…');
    await workbench.quickInput.showing('Query Share Permission: region');
    await offers('cn-qingdao', regionId);
    await workbench.quickInput.dismiss();
  });

  it('begins a query with the image ID under the cursor, and with the region that it was seen in', async () => {
    const { page: window, quickInput } = workbench;
    await workbench.runCommand('File: New Untitled Text File');
    await window.getByRole('tab', { name: /Untitled-1/, selected: true }).waitFor();
    await workbench.typeIntoFile(`image ${imageId}`);
    await workbench.runCommand('ECS Image Sharing: Query Share Permission…');
    await quickInput.showing('Query Share Permission: region');
    await offers(regionId, 'cn-qingdao');
    await quickInput.pick(regionId);
    await quickInput.showing(`Query Share Permission: image in ${regionId}`);
    assert.equal(await quickInput.box.inputValue(), imageId);
    await quickInput.pick(imageId);
    await page.showing('1–50 of 120');
  });

  /** Waits for a list that begins with these. */
  async function offers(...first: readonly string[]): Promise<void> {
    const options = workbench.quickInput.widget.getByRole('option');
    for (const [at, name] of first.entries()) {
      await options.nth(at).and(workbench.page.getByRole('option', { name })).waitFor();
    }
  }
});

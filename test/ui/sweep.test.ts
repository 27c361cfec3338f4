import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { accountOfSize } from '../simulator/accountOfSize';
import { defaultKey } from '../simulator/keys';
import { Simulator } from '../simulator/simulator';
import { addKey } from './addKey';
import { saveAs } from './saveAs';
import { version, Workbench } from './workbench';

const newcomer = '1999999999999999';
const latecomer = '1999999999999998';

describe(`a sweep of all regions in VS Code ${version}`, () => {
  // Three regions with two images each; the second of each is shared with four accounts.
  const account = accountOfSize({ regions: 3, imagesPerRegion: 2, sharees: (_region, image) => 4 * image });
  const images = account.regions.flatMap(({ regionId }) =>
    [...(account.images(regionId)?.values() ?? [])].map((image) => ({ regionId, ...image })),
  );
  const shared = images.filter(({ shares }) => shares.length > 0);
  const [first, second, third] = shared;
  assert(first && second && third);
  const accountIds = new Set(shared.flatMap(({ shares }) => shares.slice(0, 4).map(({ accountId }) => accountId)));
  const stranger = first.shares.slice(0, 1)[0]?.accountId ?? '';
  const gone = second.shares.slice(0, 1)[0]?.accountId ?? '';
  const changed = /^Changes 1 new, 1 gone, 1 renamed since/;
  let simulator: Simulator;
  let workbench: Workbench;
  let folder: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sweep-'));
    await mkdir(join(folder, 'neighbour'));
    simulator = await Simulator.start({ account });
    workbench = await Workbench.open({ settings: { 'ecsImageSharing.endpoint': simulator.url }, height: 1600 });
    await workbench.images.show();
    await addKey(workbench, defaultKey, 'Production');
    simulator.reset();
  });

  after(async () => {
    await workbench?.close();
    await simulator?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const sweep = async () => {
    await workbench.runCommand('ECS Image Sharing: Sweep All Regions');
    await workbench.accounts
      .item(/Account \d+ is unknown/)
      .first()
      .waitFor();
  };

  it('lists every account of every region, unknown ones first, and asks once for each image', async () => {
    await sweep();
    await workbench.accounts.show();
    await workbench.accounts.says(/3 of 3 regions$/);
    await workbench.accounts.item(new RegExp(stranger)).waitFor();
    assert.equal((await workbench.accounts.namesAt(1)).length, accountIds.size);
    await simulator.recorder.settled();
    assert.equal(simulator.recorder.matching({ action: 'DescribeImageSharePermission' }).length, images.length);
    assert.equal(simulator.recorder.matching({ action: 'DescribeImages' }).length, 3);
  });

  it('knows an account as soon as it has a name, without asking again', async () => {
    simulator.recorder.clear();
    await workbench.accounts.inlineAction(new RegExp(stranger), 'Name This Account…');
    await workbench.quickInput.answer(/^Who is account/, 'Harbour Ltd.');
    await workbench.accounts.item(new RegExp(`Account ${stranger}, known as Harbour Ltd\\.`)).waitFor();
    assert.equal(simulator.requests.length, 0);
  });

  for (const [format, extension, expected] of [
    ['CSV', 'csv', /Harbour Ltd\./],
    ['JSON', 'json', /"Harbour Ltd\."/],
    ['Markdown', 'md', /Harbour Ltd/],
    ['SARIF', 'sarif', /"version": ?"2\.1\.0"/],
  ] as const) {
    it(`exports ${format}`, async () => {
      const file = join(folder, `report.${extension}`);
      await workbench.runCommand('ECS Image Sharing: Export Report…');
      await workbench.quickInput.pick(new RegExp(`^${format}`));
      await saveAs(workbench, file, 'neighbour');
      await workbench.notifications
        .saying(basename(file))
        .or(workbench.page.getByText(basename(file)))
        .first()
        .waitFor();
      await workbench.notifications.pause();
      const text = await readFile(file, 'utf8');
      assert.match(text, expected);
      // What SARIF lists is findings, and a known account is none.
      const listed = [...accountIds].filter((accountId) => extension !== 'sarif' || accountId !== stranger);
      assert.deepEqual(
        listed.filter((accountId) => !text.includes(accountId)),
        [],
      );
    });
  }

  it('shows exactly what changed since the sweep before', async () => {
    simulator.edit.addAccount(first.regionId, first.imageId, newcomer);
    simulator.edit.removeAccount(second.regionId, second.imageId, gone);
    simulator.edit.change(third.regionId, third.imageId, { imageName: 'renamed-since' });
    await sweep();
    await workbench.accounts.expand(changed);
    await workbench.accounts.item(new RegExp(`^New: ${newcomer}`)).waitFor();
    await workbench.accounts.item(new RegExp(`^Gone: ${gone}`)).waitFor();
    await workbench.accounts.item(`Renamed: was ${third.imageName}`).waitFor();
    assert.equal((await workbench.accounts.namesAt(3)).length, 3);
    await workbench.accounts.item(new RegExp(`Account ${newcomer} is unknown.*new`)).waitFor();
  });

  it('still has the sweep and the changes after a reload, without asking', async () => {
    simulator.recorder.clear();
    await workbench.reload();
    await workbench.accounts.show();
    await workbench.accounts.item(changed).waitFor();
    await workbench.accounts.item(new RegExp(`Account ${stranger}, known as Harbour Ltd\\.`)).waitFor();
    assert.equal(simulator.recorder.matching({ action: 'DescribeImageSharePermission' }).length, 0);
  });

  it('shows a sweep that cannot be kept all the same, and says so', async () => {
    const storage = join(workbench.dataFolder, 'data', 'User', 'globalStorage', 'ecs-image-sharing.ecs-image-sharing');
    await rm(join(storage, 'sweeps'), { recursive: true });
    await writeFile(join(storage, 'sweeps'), 'a file where the folder should be');
    simulator.edit.addAccount(second.regionId, second.imageId, latecomer);
    await sweep();
    await workbench.accounts
      .message(/^This sweep could not be kept for the next time \((ENOTDIR|EEXIST)\)\./)
      .waitFor();
    await workbench.accounts.item(new RegExp(latecomer)).waitFor();
  });
});

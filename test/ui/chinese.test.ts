import assert from 'node:assert/strict';
import { goldenBase } from './goldenBase';
import * as walk from './walk';
import { version, Workbench } from './workbench';

describe(`in Chinese in VS Code ${version}`, () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open({ language: 'zh-cn', height: walk.wholeTree });
    await workbench.images.show();
    await workbench.images.welcome('体验示例账号').click();
    await workbench.images.accountShown('示例账号：虚构数据，不发送任何请求。');
  });

  after(async () => workbench?.close());

  it('names regions as ECS does, and says what was copied', async () => {
    const { images } = workbench;
    await images.item('地域 华东1（杭州），cn-hangzhou').waitFor();
    await walk.openImage(workbench);
    await images.inlineAction(walk.at(0), '复制账号 ID');
    await workbench.status(`已复制 ${walk.at(0)}。`);
    await images.contextAction(goldenBase.imageId, '复制全部账号 ID');
    await workbench.status('已复制 120 个 ID。');
  });

  it('asks and answers a query', async () => {
    const { quickInput } = workbench;
    await workbench.runCommand('查询共享权限…');
    await quickInput.showing('查询共享权限：地域');
    await quickInput.pick(goldenBase.regionId);
    await quickInput.showing(`查询共享权限：${goldenBase.regionId} 的镜像`);
    await quickInput.type(goldenBase.imageId);
    await quickInput.pick(goldenBase.imageId);
    const page = workbench.webview();
    await page.getByText('第 1–50 个，共 120 个', { exact: true }).waitFor();
    await page.getByText('虚构数据').waitFor();
    await page.getByRole('button', { name: '下一页', exact: true }).click();
    await page.getByText('第 51–100 个，共 120 个', { exact: true }).waitFor();
    assert.equal(await page.locator('html').getAttribute('lang'), 'zh-cn');
  });

  it('sweeps and reports', async () => {
    await workbench.accounts.show();
    await workbench.runCommand('扫描所有地域');
    await workbench.accounts
      .item(/^账号 \d+ 未知/)
      .first()
      .waitFor();
    await workbench.runCommand('打开报告');
    await workbench.webview().getByRole('heading', { name: '镜像共享报告' }).waitFor();
    await workbench.webview().getByRole('heading', { name: '发现项' }).waitFor();
  });
});

import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Fault } from '../simulator/faults';
import { Simulator } from '../simulator/simulator';
import { goldenBase } from './goldenBase';
import { formsOf, type Leak, searchFolder, searchTexts, searchWindow } from './leakSearch';
import { ResultPage } from './resultPage';
import { saveAs } from './saveAs';
import * as walk from './walk';
import { version, Workbench } from './workbench';

const key = {
  accessKeyId: 'STS.CanaryKey00000000001',
  accessKeySecret: 'CanarySecret+9q/7Zk==0000001',
  securityToken: 'CanaryToken+4w/1Xv==00000000000000000000000001',
};
const forms = [...formsOf(key.accessKeySecret), ...formsOf(key.securityToken), 'Signature=', 'Signature%3D'];

/** What a person may run into, each met by asking for an image. */
const faults: readonly Fault[] = [
  { kind: 'resetBeforeAnswer' },
  { kind: 'resetInBody' },
  { kind: 'html', status: 503 },
  { kind: 'truncatedJson' },
  { kind: 'redirect' },
  { kind: 'codeless' },
  { kind: 'forbidden' },
  { kind: 'throttle' },
  {
    kind: 'refuse',
    status: 400,
    code: 'SignatureDoesNotMatch',
    message: `server string to sign is:<POST&%2F&AccessKeyId%3D${key.accessKeyId}%26SecurityToken%3D${encodeURIComponent(encodeURIComponent(key.securityToken))}> Signature=abc`,
  },
  {
    kind: 'refuse',
    status: 400,
    code: 'InvalidSecurityToken.Expired',
    message: `Specified SecurityToken ${key.securityToken} of ${key.accessKeySecret} is expired.`,
  },
];

describe(`secrets in VS Code ${version}, at trace level and with DEBUG=*`, () => {
  let simulator: Simulator;
  let workbench: Workbench;
  let folder: string;
  const texts: Record<string, string> = {};
  const said: string[] = [];

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'canary-'));
    await mkdir(join(folder, 'neighbour'));
    simulator = await Simulator.start({ keys: [key] });
    workbench = await Workbench.open({
      height: walk.wholeTree,
      settings: { 'ecsImageSharing.endpoint': simulator.url },
      chatty: true,
    });
    workbench.page.on('console', (message) => said.push(message.text()));
  });

  after(async () => {
    await workbench?.close();
    await simulator?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('are typed in, used by every journey, and by every failure', async () => {
    const { images, quickInput } = workbench;
    await images.show();
    await workbench.runCommand('Add an AccessKey…');
    await quickInput.answer(/^AccessKey ID of a RAM user/, key.accessKeyId);
    await quickInput.answer(/^AccessKey secret\./, key.accessKeySecret);
    await quickInput.answer(/^STS token, for temporary/, key.securityToken);
    await quickInput.answer(/Name the profile/, 'Canary');
    await images.message('Canary: account').waitFor();
    await walk.openImage(workbench);
    await images.contextAction(goldenBase.imageId, 'Copy All Account IDs');
    await workbench.status('120 IDs copied.');
    texts['clipboard: account IDs'] = await workbench.clipboard();
    await walk.queryByPastedId(workbench);
    const results = new ResultPage(workbench);
    for (const fault of faults) {
      const remove = simulator.faults.add({ ...fault, action: 'DescribeImageSharePermission' });
      await results.button('Refresh').click();
      await results.content.getByRole('alert').first().waitFor();
      remove();
      await results.button('Refresh').click();
      await results.content.getByRole('alert').first().waitFor({ state: 'detached' });
    }
    assert.ok(
      simulator.requests.length > faults.length &&
        simulator.requests.every(({ accessKeyId }) => accessKeyId === key.accessKeyId),
    );
  });

  it('are used by a sweep and its exports', async () => {
    await workbench.runCommand('ECS Image Sharing: Sweep All Regions');
    await workbench.accounts
      .item(/Account \d+ is unknown/)
      .first()
      .waitFor();
    for (const [format, extension] of [
      ['CSV', 'csv'],
      ['JSON', 'json'],
      ['MARKDOWN', 'md'],
      ['SARIF', 'sarif'],
    ] as const) {
      await workbench.runCommand('ECS Image Sharing: Export Report…');
      await workbench.quickInput.pick(new RegExp(`^${format}`));
      await saveAs(workbench, join(folder, `report.${extension}`), 'neighbour');
      await workbench.page.getByText(`report.${extension}`).first().waitFor();
    }
    await workbench.runCommand('ECS Image Sharing: Open Report');
    await workbench.webview().getByRole('heading').first().waitFor();
  });

  it('are nowhere afterwards', async () => {
    await workbench.runCommand('ECS Image Sharing: Show Log');
    const log = workbench.page.locator('[id="workbench.parts.panel"] .view-lines');
    await log.getByText('DescribeImageSharePermission').first().waitFor();
    texts['log of the extension, as its panel shows it'] = (await log.textContent()) ?? '';
    const window = await searchWindow(workbench.page, forms);
    const data = await searchFolder(workbench.dataFolder, forms);
    const exports = await searchFolder(folder, forms);
    texts['output of the server'] = workbench.output();
    texts['console of the window'] = said.join('\n');
    const logFile = data.paths.find((path) => basename(path) === 'ECS Image Sharing.log') ?? '';
    texts['log of the extension, as a file'] = await readFile(logFile, 'utf8');
    const leaks = [...window.leaks, ...data.leaks, ...exports.leaks, ...searchTexts(texts, forms)];
    const folders = (await readdir(workbench.dataFolder, { recursive: true, withFileTypes: true })).filter((entry) =>
      entry.isDirectory(),
    );
    console.log(
      `    searched: ${data.paths.length} files of VS Code in ${folders.length} folders (logs and output channels, storage, kept sweeps), ${exports.paths.length} exported files, ${window.frames} frames, ${Object.entries(
        texts,
      )
        .map(([place, text]) => `${place} (${text.length} characters)`)
        .join(', ')}`,
    );
    assert.ok(data.paths.some((path) => path.endsWith('.sweep')) && exports.paths.length === 4 && window.frames > 1);
    assert.deepEqual(leaks satisfies Leak[], []);
    // At the level for finding faults, every question is there, and every failure.
    assert.match(texts['log of the extension, as a file'], /\[debug\] DescribeImageSharePermission .* answered after/);
    assert.match(
      texts['log of the extension, as a file'],
      /\[warning\] DescribeImageSharePermission .*: expired after/,
    );
  });

  it('would be found in any form, in a file and in a window', async () => {
    const written = [
      key.accessKeySecret,
      `x${Buffer.from(`:${key.accessKeySecret}:`).toString('base64')}`,
      encodeURIComponent(key.securityToken),
    ];
    for (const [index, text] of written.entries()) {
      await writeFile(join(folder, `planted-${index}.txt`), `... ${text} ...`);
    }
    assert.deepEqual(
      new Set((await searchFolder(folder, forms)).leaks.map(({ place }) => place)),
      new Set(written.map((_, index) => `/planted-${index}.txt`)),
    );
    await workbench.page.evaluate(`document.body.dataset.planted = ${JSON.stringify(key.securityToken)}`);
    assert.equal((await searchWindow(workbench.page, forms)).leaks.length > 0, true);
  });
});

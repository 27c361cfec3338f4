import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Simulator } from '../simulator/simulator';
import { chooseCliProfile, cliFile, redactedRefusal, refusal, refusedRegion } from './canaryCli';
import { faultsOnPage, meetFailuresInNotifications, meetFailuresOnPage, meetMatrixOnPage } from './canaryFailures';
import { canaryCliKey, canaryFaults, canaryForms, canaryKey } from './canaryKey';
import { plant, plantedPlaces } from './canaryPlant';
import { goldenBase } from './goldenBase';
import { type Leak, plainPart, searchFolder, searchTexts } from './leakSearch';
import { PageRecorder } from './pageRecorder';
import { ResultPage } from './resultPage';
import { saveAs } from './saveAs';
import * as walk from './walk';
import { searchWindow } from './windowSearch';
import { version, Workbench } from './workbench';

const key = canaryKey;

describe(`secrets in VS Code ${version}, at trace level and with DEBUG=*`, () => {
  let simulator: Simulator;
  let workbench: Workbench;
  let folder: string;
  const recorder = new PageRecorder(canaryForms);
  const texts: Record<string, string> = {};
  const said: string[] = [];

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'canary-'));
    await mkdir(join(folder, 'neighbour'));
    simulator = await Simulator.start({ keys: [key, canaryCliKey] });
    workbench = await Workbench.open({
      height: walk.wholeTree,
      // Not so short that a busy machine misses it where nothing is slow.
      settings: { 'ecsImageSharing.endpoint': simulator.url, 'ecsImageSharing.requestTimeout': 3 },
      chatty: true,
      recorder,
    });
    workbench.page.on('console', (message) => said.push(message.text()));
  });

  after(async () => {
    await workbench?.close();
    await simulator?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const sweep = () => workbench.runCommand('ECS Image Sharing: Sweep All Regions');
  const exportReport = async (format: string, file: string) => {
    await workbench.runCommand('ECS Image Sharing: Export Report…');
    await workbench.quickInput.pick(new RegExp(`^${format}`));
    await saveAs(workbench, join(folder, file), 'neighbour');
    await workbench.page.getByText(file).first().waitFor();
    await workbench.notifications.pause();
  };
  /** The secrets in every form, and each signature that was sent. */
  const allForms = () => [...canaryForms, ...simulator.recorder.signatures.map(plainPart)];

  it('are typed in, used by every journey, and by every failure', async () => {
    const { images, quickInput } = workbench;
    await images.show();
    await workbench.runCommand('Add an AccessKey…');
    await quickInput.answer(/^AccessKey ID of a RAM user/, key.accessKeyId);
    await quickInput.answer(/^AccessKey secret\./, key.accessKeySecret);
    await quickInput.answer(/^STS token, for temporary/, key.securityToken);
    await quickInput.answer(/Name the profile/, 'Canary');
    await images.accountShown('Canary: account');
    await walk.openImage(workbench);
    await images.contextAction(goldenBase.imageId, 'Copy All Account IDs');
    await workbench.status('120 IDs copied.');
    texts['clipboard: account IDs'] = await workbench.clipboard();
    await walk.queryByPastedId(workbench);
    await meetFailuresOnPage(workbench, simulator);
    await meetFailuresInNotifications(workbench, simulator);
    assert.ok(
      simulator.requests.length > canaryFaults.length &&
        simulator.requests.every(({ accessKeyId }) => accessKeyId === key.accessKeyId),
    );
  });

  it('are sent through the faults of the matrix', async function () {
    this.timeout(900_000);
    assert.ok(faultsOnPage.length > 60);
    await meetMatrixOnPage(workbench, simulator);
  });

  it('are used by a sweep and its exports', async () => {
    await sweep();
    await workbench.accounts
      .item(/Account \d+ is unknown/)
      .first()
      .waitFor();
    await exportReport('CSV', 'report.csv');
    await exportReport('JSON', 'report.json');
    await exportReport('Markdown', 'report.md');
    await exportReport('SARIF', 'report.sarif');
    await workbench.runCommand('ECS Image Sharing: Open Report');
    await workbench.webview().getByRole('heading').first().waitFor();
  });

  it('are in a profile of the CLI, used by a query, its export, and a sweep that a region refuses', async () => {
    const { accounts, page } = workbench;
    await workbench.runCommand('View: Close All Editors');
    const before = simulator.requests.length;
    await chooseCliProfile(workbench);
    const results = new ResultPage(workbench);
    await results.query(goldenBase.regionId, goldenBase.imageId);
    await results.button('Export CSV…').click();
    await results.saveAs('Export all accounts', join(folder, 'accounts.csv'), 'neighbour');
    await results.said('120 accounts exported to accounts.csv.');
    const permit = simulator.faults.add(refusal);
    await sweep();
    await accounts.item(/^Not known/).waitFor();
    await accounts.expand(/^Not known/);
    await accounts.item(redactedRefusal).waitFor();
    permit();
    await exportReport('JSON', 'refused.json');
    assert.match(await readFile(join(folder, 'refused.json'), 'utf8'), /InvalidParameter/);
    const asked = simulator.requests.slice(before);
    assert.ok(asked.some(({ params, status }) => params.RegionId === refusedRegion && status === 400));
    assert.ok(asked.every(({ accessKeyId }) => accessKeyId === canaryCliKey.accessKeyId));
    await page.keyboard.press('Escape');
  });

  it('are nowhere afterwards', async () => {
    await workbench.runCommand('ECS Image Sharing: Show Log');
    const log = workbench.page.locator('[id="workbench.parts.panel"] .view-lines');
    await log.getByText('DescribeImageSharePermission').first().waitFor();
    texts['log of the extension, as its panel shows it'] = (await log.textContent()) ?? '';
    const forms = allForms();
    const window = await searchWindow(workbench.page, forms);
    const data = await searchFolder(workbench.dataFolder, forms);
    const exports = await searchFolder(folder, forms);
    texts['output of the server'] = workbench.output();
    texts['console of the window'] = said.join('\n');
    const logFile = data.paths.find((path) => basename(path) === 'ECS Image Sharing.log') ?? '';
    texts['log of the extension, as a file'] = await readFile(join(workbench.dataFolder, logFile), 'utf8');
    const { passed } = recorder;
    const leaks: Leak[] = [
      ...window.leaks,
      ...data.leaks,
      ...exports.leaks,
      ...searchTexts(texts, forms),
      ...recorder.leaks(forms),
    ];
    const folders = (await readdir(workbench.dataFolder, { recursive: true, withFileTypes: true })).filter((entry) =>
      entry.isDirectory(),
    );
    console.log(
      `    searched: ${data.paths.length} files of VS Code in ${folders.length} folders (logs and output channels, storage, ${data.unpacked.length} kept sweeps unpacked), ${exports.paths.length} exported files, ${window.frames} frames, ${window.stored} entries that the browser stored, ${passed.messages} messages of pages, ${passed.notifications} notifications, ${passed.copies} texts copied, ${passed.drawn} things drawn, ${Object.entries(
        texts,
      )
        .map(([place, text]) => `${place} (${text.length} characters)`)
        .join(', ')}`,
    );
    assert.ok(data.unpacked.some((path) => path.endsWith('.sweep')) && exports.paths.length === 6 && window.frames > 1);
    assert.ok(window.stored > 0 && passed.messages > 0 && passed.notifications > 0 && passed.copies > 1);
    // In the CLI's own file it belongs.
    assert.deepEqual(leaks, [{ place: `home/${cliFile}`, form: canaryCliKey.accessKeySecret }]);
    // At the level for finding faults, every question is there, and every failure.
    assert.match(texts['log of the extension, as a file'], /\[debug\] DescribeImageSharePermission .* answered after/);
    assert.match(
      texts['log of the extension, as a file'],
      /\[warning\] DescribeImageSharePermission .*: expired after/,
    );
  });

  it('would be found in any form, in a file and in a window, and so would a signature alone', async () => {
    const [signature, other] = simulator.recorder.signatures;
    assert.ok(signature && other);
    const written = [
      key.accessKeySecret,
      `x${Buffer.from(`:${key.accessKeySecret}:`).toString('base64')}`,
      encodeURIComponent(key.securityToken),
      signature,
      encodeURIComponent(other),
    ];
    for (const [index, text] of written.entries()) {
      await writeFile(join(folder, `planted-${index}.txt`), `... ${text} ...`);
    }
    await writeFile(join(folder, 'planted.sweep'), gzipSync(`... ${key.accessKeySecret} ...`));
    assert.deepEqual(
      new Set((await searchFolder(folder, allForms())).leaks.map(({ place }) => place)),
      new Set([...written.map((_, index) => `planted-${index}.txt`), 'planted.sweep']),
    );
    for (const [secret, form] of [
      [key.securityToken, key.securityToken],
      [signature, plainPart(signature)],
      [encodeURIComponent(other), plainPart(other)],
    ] as const) {
      await plant(workbench.page, secret);
      const { leaks } = await searchWindow(workbench.page, [form]);
      const found = [...leaks, ...recorder.leaks([form])].map(({ place }) => place.replace(/^page .*/, 'page'));
      assert.deepEqual([...new Set(found)].toSorted(), plantedPlaces);
    }
  });
});

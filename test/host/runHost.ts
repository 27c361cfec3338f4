import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runTests } from '@vscode/test-electron';
import { packageExtension } from '../workbench/packageExtension';
import { newestVersion, parseVersion, type VsCodeVersion } from '../workbench/versions';
import { vsCodeExecutable } from '../workbench/vsCodeExecutable';
import { bundleSuite } from './bundleSuite';

/** Runs the host suite against the packaged extension, as it ships, in one version of VS Code. */
async function runHost(version: VsCodeVersion): Promise<void> {
  const extension = process.env.TEST_VSIX ?? (await packageExtension());
  const vsCode = await vsCodeExecutable(version);
  const directory = await mkdtemp(join(tmpdir(), 'host-'));
  const extensions = join(directory, 'extensions');
  try {
    await vsCode.install(extension, extensions);
    await runTests({
      vscodeExecutablePath: vsCode.path,
      extensionDevelopmentPath: join(__dirname, 'emptyExtension'),
      extensionTestsPath: await bundleSuite(),
      extensionTestsEnv: { TEST_VSCODE: version },
      launchArgs: [`--extensions-dir=${extensions}`, `--user-data-dir=${join(directory, 'data')}`],
    });
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

const { values } = parseArgs({ options: { vscode: { type: 'string', default: newestVersion } } });

runHost(parseVersion(values.vscode)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

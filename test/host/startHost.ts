import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { packageExtension } from '../workbench/packageExtension';
import type { VsCodeVersion } from '../workbench/versions';
import { vsCodeExecutable } from '../workbench/vsCodeExecutable';

/** Runs a bundled suite in the extension host of one version of VS Code, beside the packaged extension, as it ships. */
export async function startHost(
  version: VsCodeVersion,
  suite: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<void> {
  const extension = process.env.TEST_VSIX ?? (await packageExtension());
  const vsCode = await vsCodeExecutable(version);
  const directory = await mkdtemp(join(tmpdir(), 'host-'));
  const extensions = join(directory, 'extensions');
  try {
    await vsCode.install(extension, extensions);
    await runTests({
      vscodeExecutablePath: vsCode.path,
      extensionDevelopmentPath: join(__dirname, 'emptyExtension'),
      extensionTestsPath: suite,
      extensionTestsEnv: { TEST_VSCODE: version, ...environment },
      launchArgs: [`--extensions-dir=${extensions}`, `--user-data-dir=${join(directory, 'data')}`],
    });
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

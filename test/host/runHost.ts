import { parseArgs } from 'node:util';
import { newestVersion, parseVersion } from '../workbench/versions';
import { bundleSuite } from './bundleSuite';
import { startHost } from './startHost';

/** Runs the host suite in one version of VS Code. */
async function runHost(): Promise<void> {
  const { values } = parseArgs({ options: { vscode: { type: 'string', default: newestVersion } } });
  const version = parseVersion(values.vscode);
  await startHost(version, await bundleSuite(version));
}

runHost().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

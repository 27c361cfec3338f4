import { join } from 'node:path';
import { cachedDirectory } from './cachedDirectory';
import { installNode } from './installNode';
import { enableLogFiles } from './logFiles';
import { npmInstall } from './npmInstall';
import { type VsCodeVersion, vsCodeVersions } from './versions';

/** A VS Code server and the Node that runs it. */
export interface VsCodeInstallation {
  readonly version: VsCodeVersion;
  readonly node: string;
  readonly serverMain: string;
}

/** Brings a whole VS Code, server and workbench page, from the npm registry: the package code-server holds both. */
export async function installVsCode(version: VsCodeVersion): Promise<VsCodeInstallation> {
  const { codeServer, needsNode } = vsCodeVersions[version];
  const vsCode = 'node_modules/code-server/lib/vscode';
  const directory = await cachedDirectory(`code-server-${codeServer}`, async (partial) => {
    console.log(`Fetching VS Code ${version}…`);
    await npmInstall(partial, `code-server@${codeServer}`);
    await npmInstall(join(partial, vsCode));
  });
  await enableLogFiles(join(directory, vsCode));
  const node = await installNode(needsNode);
  return { version, node, serverMain: join(directory, vsCode, 'out/server-main.js') };
}

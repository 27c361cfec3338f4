import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { defaultKey } from '../simulator/keys';
import { Simulator } from '../simulator/simulator';
import { installedExtensions } from './installedExtensions';
import { installVsCode } from './installVsCode';
import { withLogFiles } from './logFiles';
import { packageCompanion, packageExtension } from './packageExtension';
import { outDirectory } from './projectPaths';
import { Server } from './server';
import { newestVersion, parseVersion } from './versions';
import { workbenchAddress } from './workbenchAddress';

/**
 * `npm start [-- --vscode version] [--port number] [--simulator]`: VS Code in the browser, with the packaged extension
 * installed and its view open; with the simulator, it takes the place of the cloud.
 */
async function start(): Promise<void> {
  const { values } = parseArgs({
    options: {
      vscode: { type: 'string', default: newestVersion },
      port: { type: 'string', default: '0' },
      simulator: { type: 'boolean', default: false },
    },
  });
  const interrupted = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  const installation = await installVsCode(parseVersion(values.vscode));
  console.log('Packaging the extension…');
  const extensions = [
    await packageExtension(),
    await packageCompanion(join(__dirname, 'companion'), join(outDirectory, 'companion.vsix')),
  ];
  const simulator = values.simulator ? await Simulator.start() : undefined;
  const settings = simulator && { 'ecsImageSharing.endpoint': simulator.url };
  const token = randomUUID();
  const server = await Server.start(installation, {
    extensionsDirectory: await installedExtensions(installation, extensions),
    port: Number(values.port),
    settings,
    token,
    environment: withLogFiles,
  });
  console.log(
    `\nVS Code ${values.vscode} with the extension installed:\n\n    ${workbenchAddress(server.address, { token })}\n`,
  );
  if (simulator) {
    console.log(`Its cloud is the simulator at ${simulator.url}, which knows this AccessKey:\n`);
    console.log(`    ID      ${defaultKey.accessKeyId}\n    secret  ${defaultKey.accessKeySecret}\n`);
  }
  console.log(
    'Ctrl+C ends it, and removes all that was stored in it. Keys are forgotten when its page is loaded again.',
  );
  await interrupted;
  await server.stop();
  await simulator?.close();
}

start().then(
  () => process.exit(),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);

import { once } from 'node:events';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { installVsCode } from './installVsCode';
import { packageExtension } from './packageExtension';
import { Server } from './server';
import { newestVersion, parseVersion } from './versions';
import { workbenchAddress } from './workbenchAddress';

/** `npm start`: VS Code in the browser, with the packaged extension installed and its view open. */
async function start(): Promise<void> {
  const { values } = parseArgs({
    options: {
      vscode: { type: 'string', default: newestVersion },
      port: { type: 'string', default: '0' },
    },
  });
  const installation = await installVsCode(parseVersion(values.vscode));
  console.log('Packaging the extension…');
  const extensions = [await packageExtension(), await packageExtension(join(__dirname, 'companion'), 'companion')];
  const server = await Server.start(installation, { port: Number(values.port), extensions });
  console.log(
    `\nVS Code ${values.vscode} with the extension installed:\n\n    ${workbenchAddress(server.address)}\n\nCtrl+C ends it.`,
  );
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await server.stop();
}

start().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

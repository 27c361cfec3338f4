import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from './browser';
import { installVsCode } from './installVsCode';
import { patience } from './patience';
import { outDirectory } from './projectPaths';
import { Server } from './server';
import { parseVersion, type VsCodeVersion } from './versions';
import { remotePath, workbenchAddress } from './workbenchAddress';

/** Runs an extension's tests in a VS Code server and a headless browser; resolves with the exit code. */
async function run(): Promise<number> {
  const { values } = parseArgs({
    options: {
      extensionDevelopmentPath: { type: 'string', default: '' },
      extensionTestsPath: { type: 'string', default: '' },
      'extensions-dir': { type: 'string', default: '' },
    },
    // A desktop VS Code takes many more, which mean nothing here.
    strict: false,
  });
  const version = parseVersion(process.env.TEST_VSCODE ?? '');
  const server = await Server.start(await installVsCode(version), {
    extensionsDirectory: String(values['extensions-dir']),
    isolated: true,
    forTests: true,
  });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const log = await openLog(version);
    await page.exposeFunction('codeAutomationLog', (type: string, entries: unknown[]) => log(type, entries));
    const verdict = new Promise<number>((resolve, reject) => {
      page.exposeFunction('codeAutomationExit', resolve).catch(reject);
      page.once('crash', () => reject(new Error('The page of the workbench crashed.')));
      page.once('close', () => reject(new Error('The page of the workbench closed.')));
    });
    const payload = {
      extensionDevelopmentPath: remotePath(server.address, String(values.extensionDevelopmentPath)),
      extensionTestsPath: remotePath(server.address, String(values.extensionTestsPath)),
    };
    const [code] = await Promise.all([
      verdict,
      page.goto(workbenchAddress(server.address, { payload }), { timeout: patience }),
    ]);
    return code;
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** Everything VS Code says goes into a file; a person sees what the tests say, and why they could not run. */
async function openLog(version: VsCodeVersion): Promise<(type: string, entries: readonly unknown[]) => void> {
  await mkdir(outDirectory, { recursive: true });
  const file = createWriteStream(join(outDirectory, `host-${version}.log`));
  return (type, entries) => {
    const text = entries.map((entry) => (entry instanceof Error ? entry.stack : String(entry))).join(' ');
    file.write(`[${type}] ${text}\n`);
    if (
      /^ {2}(?:[✓✗↻]| {2}\S)/.test(text) ||
      text.includes('extensionTestsPath') ||
      text.includes(`${outDirectory}/host-${version}/`)
    ) {
      console.log(`host ${version} ${text}`);
    }
  };
}

run().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);

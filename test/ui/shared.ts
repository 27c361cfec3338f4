import type { Browser } from 'playwright-core';
import { launchBrowser } from '../workbench/browser';
import { installedExtensions } from '../workbench/installedExtensions';
import { installVsCode } from '../workbench/installVsCode';
import { packageExtension } from '../workbench/packageExtension';
import { newestVersion, parseVersion } from '../workbench/versions';

/** The VS Code that this run tests. */
export const version = parseVersion(process.env.TEST_VSCODE ?? newestVersion);

let browser: Promise<Browser> | undefined;
let extensions: Promise<string> | undefined;

/** One browser for all tests; each window has a profile of its own in it. */
export async function sharedBrowser(): Promise<Browser> {
  const running = await browser;
  if (running?.isConnected()) {
    return running;
  }
  // The first time, or after a crash, which must not take the other tests with it.
  browser = launchBrowser();
  return browser;
}

/** The directory where our packaged extension is installed, once for all tests. */
export function sharedExtensions(): Promise<string> {
  extensions ??= install();
  return extensions;
}

export async function closeShared(): Promise<void> {
  await (await browser)?.close();
}

async function install(): Promise<string> {
  const file = process.env.TEST_VSIX ?? (await packageExtension());
  return installedExtensions(await installVsCode(version), [file]);
}

import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from './findChromium';
import { runCommand } from './runCommand';

/** The path of a Chromium: the machine's own, or else one from Debian's packages (as root) or Playwright's download. */
export async function installChromium(): Promise<string> {
  const found = findChromium();
  if (found) {
    return found;
  }
  console.log('Fetching Chromium…');
  const failures: unknown[] = [];
  for (const install of [fromDebian, fromPlaywright]) {
    try {
      const path = await install();
      if (path) {
        return path;
      }
    } catch (error) {
      failures.push(error);
    }
  }
  throw new AggregateError(failures, 'No Chromium: install Chrome or Chromium, or name one in CHROME_PATH.');
}

async function fromDebian(): Promise<string | undefined> {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    return undefined;
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await runCommand('apt-get', ['update'], { env });
  // The font has the Chinese characters of the screenshots, in 2 MB.
  const packages = ['chromium', 'fonts-droid-fallback'];
  await runCommand('apt-get', ['install', '--yes', '--no-install-recommends', ...packages], { env });
  return findChromium();
}

async function fromPlaywright(): Promise<string> {
  const cli = join(dirname(createRequire(__filename).resolve('playwright-core/package.json')), 'cli.js');
  await runCommand(process.execPath, [cli, 'install', 'chromium']);
  return chromium.executablePath();
}

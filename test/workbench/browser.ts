import { type Browser, chromium } from 'playwright-core';
import { installChromium } from './installChromium';

/** Starts Chromium, headless, with an empty profile and nothing that calls home. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await installChromium(),
    // A signal should end the tests; they would go on without their browser. It ends with them by itself.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

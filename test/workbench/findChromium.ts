import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

const wellKnown = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The machine's own Chrome, Chromium or Edge; `CHROME_PATH` goes before all. */
export function findChromium(): string | undefined {
  const chosen = process.env.CHROME_PATH;
  if (chosen && !existsSync(chosen)) {
    throw new Error(`CHROME_PATH names ${chosen}, which does not exist.`);
  }
  const directories = (process.env.PATH ?? '').split(delimiter).filter((directory) => directory !== '');
  const onPath = directories.flatMap((directory) => names.map((name) => join(directory, name)));
  return chosen || [...onPath, ...wellKnown].find((path) => existsSync(path));
}

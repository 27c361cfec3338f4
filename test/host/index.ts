import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What VS Code calls in its extension host; rejecting is the verdict "failed". */
export async function run(): Promise<void> {
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha({
    ui: 'bdd',
    timeout: 30_000,
    reporter: join(__dirname, 'countingReporter.js'),
    forbidOnly: true,
  });
  for (const file of readdirSync(__dirname).filter((name) => name.endsWith('.test.js'))) {
    mocha.addFile(join(__dirname, file));
  }
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) {
    throw new Error(`${failures} failed.`);
  }
}

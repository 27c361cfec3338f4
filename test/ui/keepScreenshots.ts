import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { outDirectory, projectRoot } from '../workbench/projectPaths';
import { newestVersion } from '../workbench/versions';

/** Pictures that the README shows, in both languages. */
const names = [
  'tree-light',
  'tree-dark',
  'result-light',
  'result-dark',
  'result-high-contrast',
  'accounts-light',
  'accounts-dark',
  'report-light',
  'report-dark',
  'tree-zh-light',
  'tree-zh-dark',
  'result-zh-light',
  'result-zh-dark',
  'accounts-zh-light',
  'accounts-zh-dark',
  'report-zh-light',
  'report-zh-dark',
];

/** Copies the README's pictures from where the tests leave them to where the README looks. */
async function keepScreenshots(): Promise<void> {
  const target = join(projectRoot, 'media', 'screenshots');
  await mkdir(target, { recursive: true });
  for (const name of names) {
    await copyFile(join(outDirectory, 'screenshots', `${name}-${newestVersion}.png`), join(target, `${name}.png`));
  }
}

keepScreenshots().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runVsce } from './packageExtension';

/** Everything that may ship. */
const shipping =
  /^(package(\.nls(\.[\w-]+)?)?\.json|README(\.[\w-]+)?\.md|CHANGELOG\.md|LICENSE|l10n\/[\w.-]+\.json|media\/(icon\.png|[\w./-]+\.svg)|dist\/[\w.-]+\.(js|css|svg|ttf|txt))$/i;

/** What is wrong about the files that `vsce` would take, and about the README's notice of packages; build first. */
export async function packageFaults(directory: string): Promise<string[]> {
  const listed = await runVsce(directory, 'ls', '--no-dependencies');
  const files = listed.split('\n').filter((line) => line.trim() !== '');
  const stray = files.filter((file) => !shipping.test(file.replaceAll('\\', '/')));
  const licences = await readFile(join(directory, 'dist', 'third-party-licenses.txt'), 'utf8');
  const [, notice = ''] = (await readFile(join(directory, 'README.md'), 'utf8')).split('## What ships');
  const packages = [...licences.matchAll(/^((?:@[\w-]+\/)?[\w.-]+) \d+\.\d+\.\S+ \(([^)]+)\)$/gm)];
  return [
    ...(files.length > 0 ? [] : ['nothing would be packaged']),
    ...stray.map((file) => `${file} would ship`),
    ...(packages.length > 0 ? [] : ['no package is named with its licence']),
    ...packages.flatMap(([, name = '', licence = '']) => [
      ...(notice.includes(`\`${name}\``) ? [] : [`the README does not name ${name}`]),
      ...(notice.includes(licence) ? [] : [`the README does not name the licence ${licence} of ${name}`]),
    ]),
  ];
}

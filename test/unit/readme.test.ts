import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import manifest from '../../package.json';
import english from '../../package.nls.json';
import chinese from '../../package.nls.zh-cn.json';
import { projectRoot } from '../workbench/projectPaths';

const { commands, menus, configuration } = manifest.contributes;
const { commandPalette, ...otherMenus } = menus;
const hidden = new Set(commandPalette.filter(({ when }) => when === 'false').map(({ command }) => command));
const inMenus = new Set(
  Object.values(otherMenus)
    .flat()
    .map(({ command }) => command),
);

for (const [file, texts] of [
  ['README.md', english],
  ['README.zh-CN.md', chinese],
] as const) {
  describe(file, () => {
    const readme = readFileSync(join(projectRoot, file), 'utf8');
    const rows = readme.split('\n').filter((line) => line.startsWith('| '));

    it('names every command that a menu or the palette offers', () => {
      const offered = commands.filter(({ command }) => inMenus.has(command) || !hidden.has(command));
      const titles = offered.map(({ title }) => (texts as Record<string, string>)[title.slice(1, -1)] ?? title);
      assert.deepEqual(
        titles.filter((title) => !rows.some((row) => row.split(' | ')[0]?.includes(title))),
        [],
      );
    });

    it('has a row for every setting, with its default, and for no other', () => {
      const settings = Object.entries(configuration.properties).map(([name, { default: value }]) => {
        const text = typeof value === 'string' ? value : JSON.stringify(value);
        return `| \`${name}\` | ${text && `\`${text}\` `}|`;
      });
      const documented = rows.filter((row) => row.startsWith('| `ecsImageSharing.'));
      assert.deepEqual(
        documented.map((row) => settings.find((setting) => row.startsWith(setting)) ?? row).sort(),
        settings.sort(),
      );
    });
  });
}

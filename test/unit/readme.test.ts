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
      const named = new Set(rows.flatMap((row) => row.slice(2).split(' | ')[0]?.split(/, |、/) ?? []));
      const titles = offered.map(({ title }) => (texts as Record<string, string>)[title.slice(1, -1)] ?? title);
      assert.deepEqual(
        titles.filter((title) => !named.has(title)),
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

describe('both READMEs', () => {
  const [inEnglish, inChinese] = ['README.md', 'README.zh-CN.md'].map((file) =>
    readFileSync(join(projectRoot, file), 'utf8'),
  ) as [string, string];

  it('have the same sections, with as many points and rows in each', () => {
    assert.deepEqual(outline(inChinese), outline(inEnglish));
  });

  it('show the same pictures, in their language, and lead to the same pages', () => {
    const inBoth = (links: readonly string[]) => links.filter((link) => !link.startsWith('README'));
    const targets = linksIn(inChinese).map((link) => link.replace('-zh-', '-'));
    assert.deepEqual(inBoth(targets), inBoth(linksIn(inEnglish)));
    assert.ok(linksIn(inEnglish).includes('README.zh-CN.md') && linksIn(inChinese).includes('README.md'));
  });

  it('name the same packages that ship, with their licences', () => {
    const notice = (readme: string) =>
      [...readme.matchAll(/^\| (`@?[a-z][^|]*) \| ((?:MIT|BSD|CC|ISC|Apache)[^|]*) \|/gm)].map(
        ([, names, licences]) => [String(names).match(/`[^`]+`/g), String(licences).split(/, |、/)],
      );
    assert.ok(notice(inEnglish).length > 0);
    assert.deepEqual(notice(inChinese), notice(inEnglish));
  });
});

/** Level of each heading, and how many list items and table rows stand below it. */
function outline(readme: string): number[][] {
  const [, ...parts] = readme.split(/^(#+) .*$/m);
  const count = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length;
  return parts.flatMap((signs, index) => {
    const text = parts[index + 1] ?? '';
    return index % 2 === 0 ? [[signs.length, count(text, /^(?:- |\d+\. )/gm), count(text, /^\| /gm)]] : [];
  });
}

function linksIn(readme: string): string[] {
  return [...readme.matchAll(/\]\(([^)]+)\)/g)].map(([, target]) => String(target));
}

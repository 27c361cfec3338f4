import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../workbench/projectPaths';
import { type LocalisedTexts, localisedTexts } from './localisedTexts';
import { manifestTexts } from './manifestTexts';
import { type ParsedFile, sourceTree } from './sourceTree';
import { unlocalisedTexts } from './unlocalisedTexts';

/** What stands in every language: the form of an AccessKey ID. */
const sameEverywhere = ['src/commands/askAccessKey.ts: LTAI…'];

/** What needs no Chinese: names, addresses, units, and forms in which only values stand. */
const withoutChinese = [
  '"{0}"',
  'AccessKey',
  'HTTP {0}',
  'POSIX shell (sh, bash, zsh)',
  'PowerShell',
  '{0} MB',
  '{0} of {1}',
  '{0}, {1}',
  '{0}: {1}',
  'setting.consoleSite.china',
  'setting.consoleSite.international',
];

describe('the texts of src', () => {
  const bundle = texts('l10n/bundle.l10n.zh-cn.json');
  let files: readonly ParsedFile[];
  let found: LocalisedTexts;

  before(() => {
    files = sourceTree();
    found = localisedTexts(files);
  });

  it('are literals where they are localised', () => assert.deepEqual(found.notLiteral, []));

  it('are localised when the bundle has been read', () => assert.deepEqual(found.tooEarly, []));

  it('are all in the Chinese bundle, which has no others', () => {
    assert.deepEqual(difference(found.texts, Object.keys(bundle)), { missing: [], unused: [] });
  });

  it('have the same placeholders in Chinese', () =>
    assert.deepEqual(differentPlaceholders(Object.entries(bundle)), []));

  it('are localised wherever a person reads or hears them', () => {
    assert.deepEqual(unlocalisedTexts(files), sameEverywhere);
  });
});

describe('the texts of the manifest', () => {
  const manifest = readFileSync(join(projectRoot, 'package.json'), 'utf8');
  const english = texts('package.nls.json');
  const chinese = texts('package.nls.zh-cn.json');

  it('are all used, and none is missing', () => {
    const used = new Set([...manifest.matchAll(/"%([\w.]+)%"/g)].map(([, key]) => String(key)));
    assert.deepEqual(difference(used, Object.keys(english)), { missing: [], unused: [] });
  });

  it('are all there in Chinese', () => {
    assert.deepEqual(difference(new Set(Object.keys(english)), Object.keys(chinese)), { missing: [], unused: [] });
  });

  it('lead to the same commands in Chinese', () => {
    const commands = (text = '') => [...text.matchAll(/\(command:[\w.]+\)/g)].map(String);
    const different = Object.keys(english).filter((key) => `${commands(english[key])}` !== `${commands(chinese[key])}`);
    assert.deepEqual(different, []);
  });

  it('are localised wherever the manifest shows one', () => {
    const plain = manifestTexts(JSON.parse(manifest)).filter((text) => !text.startsWith('%'));
    assert.deepEqual(plain, ['ecs-image-sharing', 'ecsImageSharing_sharePermission', 'ecsImageSharing_accountImages']);
  });
});

describe('the Chinese texts', () => {
  it('are Chinese, but for what needs none', () => {
    const all = { ...texts('l10n/bundle.l10n.zh-cn.json'), ...texts('package.nls.zh-cn.json') };
    assert.deepEqual(notChinese(all).sort(), withoutChinese.sort());
  });
});

function notChinese(translations: Readonly<Record<string, string>>): string[] {
  return Object.keys(translations).filter((text) => !/\p{Script=Han}/u.test(translations[text] ?? ''));
}

function texts(path: string): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(join(projectRoot, path), 'utf8'));
}

function difference(wanted: ReadonlySet<string>, there: readonly string[]) {
  return {
    missing: [...wanted].filter((text) => !there.includes(text)),
    unused: there.filter((text) => !wanted.has(text)),
  };
}

function differentPlaceholders(pairs: readonly (readonly [string, string])[]): string[] {
  const placeholders = (text: string) => (text.match(/\{\d+\}/g) ?? []).sort().join();
  return pairs
    .filter(([english, chinese]) => placeholders(english) !== placeholders(chinese))
    .map(([english]) => english);
}

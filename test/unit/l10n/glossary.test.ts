import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../workbench/projectPaths';

/** What Alibaba Cloud's Chinese console calls what the English texts name. */
const terms: readonly (readonly [english: RegExp, chinese: string])[] = [
  [/\bAlibaba Cloud\b/, '阿里云'],
  [/\bregions?\b/i, '地域'],
  [/\bimages?\b/i, '镜像'],
  [/\bshare permissions?\b/i, '共享权限'],
  [/\bshare groups?\b/i, '共享组'],
  [/\baccount IDs?\b/i, '账号 ID'],
  [/\bimage IDs?\b/i, '镜像 ID'],
  [/\bregion IDs?\b/i, '地域 ID'],
  [/\bquotas?\b/i, '配额'],
  [/\bRAM user\b/, 'RAM 用户'],
];

/** Other words for the same, which other clouds or older texts use. */
const foreign = /帐号|帐户|账户|区域|映像|影像|公共镜像|(账号|镜像|地域)ID/g;

/** What the console has pages and actions for; each is named where it is meant. */
const pages = ['自定义镜像', '共享镜像', '社区镜像'];

describe('the terms of the Chinese console', () => {
  const bundle = Object.entries(read('l10n/bundle.l10n.zh-cn.json'));
  const english = read('package.nls.json');
  const manifest = Object.entries(read('package.nls.zh-cn.json')).map(([key, text]) => [english[key] ?? '', text]);
  const readme = readFileSync(join(projectRoot, 'README.zh-CN.md'), 'utf8');
  const pairs = [...bundle, ...manifest];
  const chinese = [...pairs.map(([, text = '']) => text), readme];

  for (const [named, term] of terms) {
    it(`are used: ${term} wherever it says ${named.source.replaceAll(/\\b|\?/g, '')}`, () => {
      const naming = pairs.filter(([text = '']) => named.test(text));
      assert.ok(naming.length > 0, 'a term that nothing needs');
      assert.deepEqual(
        naming.filter(([, text = '']) => !text.includes(term)),
        [],
      );
    });
  }

  it('are used for the pages and actions that people look for there', () => {
    for (const page of pages) {
      assert.ok(bundle.some(([, text]) => text.includes(page)) && readme.includes(page), page);
    }
  });

  it('stand alone: no other word is used for the same', () => {
    assert.deepEqual(
      chinese.flatMap((text) => text.match(foreign) ?? []),
      [],
    );
  });
});

function read(path: string): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(join(projectRoot, path), 'utf8'));
}

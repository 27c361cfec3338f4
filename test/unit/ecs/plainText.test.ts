import assert from 'node:assert/strict';
import fc from 'fast-check';
import { plainText } from '../../../src/ecs/plainText';
import { visible, visibleJson } from '../../../src/ecs/visible';
import { hostileNames } from '../sweep/hostile';

/** What VS Code takes for an icon, and for a link. */
const icon = /\$\([A-Za-z0-9-]+(~[A-Za-z]+)?\)/;
const link = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/i;

const anyText = fc.array(
  fc.oneof(
    fc.string({ unit: 'binary', maxLength: 5 }),
    fc.constantFrom(...hostileNames),
    fc.constantFrom('$(', 'trash', ')', '\\$(x)', '[a]', '](command:x)', ']', '('),
  ),
);

describe('plainText', () => {
  it('has no icon, no link, no line end and nothing that hides, whatever it is made of', () =>
    fc.assert(
      fc.property(anyText, (parts) => {
        const plain = plainText(parts.join(''));
        assert.doesNotMatch(plain, icon);
        assert.doesNotMatch(plain, link);
        assert.doesNotMatch(plain, /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
      }),
    ));

  it('does not change when it is made plain again', () =>
    fc.assert(
      fc.property(anyText, (parts) =>
        assert.equal(plainText(plainText(parts.join(''), 60), 60), plainText(parts.join(''), 60)),
      ),
    ));

  it('leaves ordinary names alone', () => {
    for (const name of ['web server (2024) [v2]', '开发环境-黄金镜像', 'Lotus & Söhne, $5 (net)', 'شركة', '❤️']) {
      assert.equal(plainText(name), name);
    }
  });

  it('shows what turns the direction of writing, and what has no width', () => {
    assert.equal(plainText('safe\u202Egpj.exe'), 'safe\\u202Egpj.exe');
    assert.equal(plainText('ro\u3164ot\u200B\u{E0041}'), 'ro\\u3164ot\\u200B\\uE0041');
  });

  it('is cut where it gets too long, between characters', () => {
    assert.equal(plainText('x'.repeat(10_000)).length, 300);
    assert.equal(plainText('😀'.repeat(10), 4), '😀…');
    assert.equal(plainText('\u202E'.repeat(100), 20).length, 20);
  });
});

describe('visibleJson', () => {
  it('means the same and hides nothing', () =>
    fc.assert(
      fc.property(fc.array(fc.oneof(anyText, fc.jsonValue())), (value) => {
        const text = visibleJson(value, 2);
        assert.deepEqual(JSON.parse(text), JSON.parse(JSON.stringify(value)));
        assert.equal(visible(text.replaceAll('\n', '')), text.replaceAll('\n', ''));
      }),
    ));
});

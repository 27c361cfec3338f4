import assert from 'node:assert/strict';
import { unlinkedText } from '../../../src/ecs/unlinkedText';
import { hostileNames } from '../sweep/hostile';

const dangers = [...hostileNames, 'https://evil.example/x', 'WWW.evil.example', 'someone@evil.example'];

describe('text of other people in a hover', () => {
  for (const name of dangers) {
    it(`is one line without links in it: ${JSON.stringify(name.slice(0, 30))}`, () => {
      const shown = unlinkedText(name);
      assert.doesNotMatch(shown, /[\p{Cc}\p{Cf}]|:\/\/|www\.\S|@\S|\]\(/iu);
      assert.ok(shown.length > 0);
    });
  }

  it('stays as it is where there is nothing to fear', () => {
    assert.equal(unlinkedText('golden-base 2026.09: 黄金镜像'), 'golden-base 2026.09: 黄金镜像');
  });
});

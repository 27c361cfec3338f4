import assert from 'node:assert/strict';
import type { TreeItem } from 'vscode';
import { plainItem, plainLines } from '../../../src/tree/plainItem';
import { hostileNames } from '../sweep/hostile';

describe('plainItem', () => {
  for (const name of hostileNames) {
    it(`shows ${JSON.stringify(name.slice(0, 30))} as text, wherever it stands in a row`, () => {
      const item: TreeItem = {
        label: name,
        description: `m-1 · ${name}`,
        tooltip: plainLines([name, 'm-1']),
        accessibilityInformation: { label: `Image ${name}`, role: 'treeitem' },
      };
      const shown = plainItem(item);
      const texts = [shown.label, shown.description, shown.accessibilityInformation?.label].map(String);
      for (const text of texts) {
        assert.doesNotMatch(text, /[\p{Cc}\p{Cf}]|\$\(|\]\(/u);
        assert.ok(text.length <= 1000);
      }
      assert.equal(String(shown.tooltip).split('\n').length, 2);
      assert.equal(shown.accessibilityInformation?.role, 'treeitem');
    });
  }

  it('leaves everything that is no text as it was', () => {
    const item: TreeItem = { label: 'a\u202Eb', contextValue: 'image', command: { command: 'c', title: 't' } };
    assert.deepEqual(plainItem({ ...item }), { ...item, label: 'a\\u202Eb' });
  });
});

describe('plainLines', () => {
  it('leaves out what is missing, and has a line for each text', () => {
    assert.equal(plainLines(['a\nPublic: no', '', undefined, false, 'b']), 'a\\u000APublic: no\nb');
  });
});

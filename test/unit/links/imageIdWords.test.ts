import assert from 'node:assert/strict';
import { anyImageIdWord, customImageIdWord } from '../../../src/links/imageIdWords';

const imageId = 'm-bp1axo0yv0awkv6jf6e3';

describe('the ID of a custom image in a text', () => {
  const texts = {
    'in a quoted string': `image_id = "${imageId}"`,
    'in an option': `--ImageId=${imageId}`,
    'in a path': `image/${imageId}/shares`,
    'in bold Markdown': `**${imageId}**`,
    'at the end of a sentence': `It is ${imageId}.`,
    'before Chinese': `镜像${imageId}的共享权限`,
  };
  for (const [where, text] of Object.entries(texts)) {
    it(`is found ${where}`, () => assert.equal(customImageIdWord.exec(text)?.[0], imageId));
  }

  it('is found masked, as the documentation writes it', () => {
    assert.equal(customImageIdWord.exec('`m-bp1caf3yicx5jlfl****`,')?.[0], 'm-bp1caf3yicx5jlfl****');
  });

  for (const text of ['vm-bp1axo0yv0awkv6jf6e3', 'm-1', 'm_bp1axo0yv0awkv6jf6e3', 'M-BP1AXO0YV0AWKV6JF6E3']) {
    it(`is not ${text}`, () => assert.equal(customImageIdWord.exec(text), null));
  }
});

describe('whatever may be an image ID', () => {
  it('is found without the full stop after it', () => {
    const diskImage = 'centos_7_9_x64_20G_alibase_20240403.vhd';
    assert.equal(anyImageIdWord.exec(`(${diskImage}.)`)?.[0], diskImage);
  });

  it('is looked for in no time in a line without one', () => {
    const started = performance.now();
    anyImageIdWord.exec(`${'-.'.repeat(200_000)}`);
    anyImageIdWord.exec(`a${'.'.repeat(200_000)}`);
    assert.ok(performance.now() - started < 5000);
  });
});

import assert from 'node:assert/strict';
import {
  type Candidate,
  everyImage,
  type ImageFilter,
  isActive,
  matcherOf,
} from '../../../../src/tree/filter/imageFilter';

const nothingRead = { groups: new Set<string>(), items: [] };

function candidate(facts: Partial<Candidate['image']>, shares?: Candidate['shares']): Candidate {
  return { image: { imageId: 'm-bp1WEBabc', imageName: 'Storefront-Web-3', isPublic: false, ...facts }, shares };
}

function matches(filter: Partial<ImageFilter>, facts: Partial<Candidate['image']> = {}, shares?: Candidate['shares']) {
  return matcherOf({ ...everyImage, ...filter })(candidate(facts, shares));
}

describe('a filter of images', () => {
  it('finds a part of the name or of the ID in upper and lower case', () => {
    for (const text of ['web', 'WEB', 'front-w', 'm-bp1web', ' -3 ', 'Storefront-Web-3 ']) {
      assert.equal(matches({ text }), true, text);
    }
    for (const text of ['webb', 'store front', 'm-bp2', '.*']) {
      assert.equal(matches({ text }), false, text);
    }
  });

  it('finds other scripts, and an image without a name by its ID', () => {
    assert.equal(matches({ text: '基础' }, { imageName: '生产-基础镜像' }), true);
    assert.equal(matches({ text: 'ÜBER' }, { imageName: 'über-base' }), true);
    assert.equal(matches({ text: 'bp1web' }, { imageName: '' }), true);
  });

  it('shows as shared what ECS says is shared, or says nothing of, or what has shares that were read', () => {
    const onlyShared = true;
    assert.equal(matches({ onlyShared }, { isSelfShared: true }), true);
    assert.equal(matches({ onlyShared }, { isSelfShared: false }), false);
    assert.equal(matches({ onlyShared }, {}), true);
    assert.equal(matches({ onlyShared }, {}, nothingRead), false);
    assert.equal(matches({ onlyShared }, { isSelfShared: false }, nothingRead), false);
    assert.equal(matches({ onlyShared }, { isSelfShared: false }, { ...nothingRead, items: ['1'] }), true);
    assert.equal(matches({ onlyShared }, { isSelfShared: false }, { groups: new Set(['all']), items: [] }), true);
  });

  it('never takes a public image for one that is not shared', () => {
    assert.equal(matches({ onlyShared: true }, { isPublic: true, isSelfShared: false }), true);
  });

  it('shows as public what ECS lists as public, or what a group opens to everybody', () => {
    const onlyPublic = true;
    assert.equal(matches({ onlyPublic }, { isPublic: true }), true);
    assert.equal(matches({ onlyPublic }, { isSelfShared: true }), false);
    assert.equal(matches({ onlyPublic }, {}, { groups: new Set(['all']), items: [] }), true);
    assert.equal(matches({ onlyPublic }, {}, { groups: new Set(['others']), items: ['1'] }), false);
  });

  it('wants all that it says at once', () => {
    const filter = { text: 'web', onlyShared: true, onlyPublic: true };
    assert.equal(matches(filter, { isPublic: true, isSelfShared: true }), true);
    assert.equal(matches(filter, { isPublic: false, isSelfShared: true }), false);
    assert.equal(matches({ ...filter, text: 'db' }, { isPublic: true, isSelfShared: true }), false);
  });

  it('is not active while it leaves nothing out', () => {
    assert.equal(isActive(everyImage), false);
    assert.equal(isActive({ ...everyImage, text: '  ' }), false);
    assert.equal(isActive({ ...everyImage, text: 'a' }), true);
    assert.equal(isActive({ ...everyImage, onlyShared: true }), true);
    assert.equal(isActive({ ...everyImage, onlyPublic: true }), true);
  });

  it('takes less than 16 ms for 5,000 images', () => {
    const images = Array.from({ length: 5000 }, (_, index) =>
      candidate({ imageId: `m-bp1${index}`, imageName: `Golden-Base-2026-${index}`, isSelfShared: index % 2 === 0 }),
    );
    const keystroke = () => {
      const start = performance.now();
      const shown = images.filter(matcherOf({ text: 'base-2026-49', onlyShared: true, onlyPublic: false }));
      assert.equal(shown.length, 55);
      return performance.now() - start;
    };
    // The machine may be busy with other things for one of them.
    const quickest = Math.min(...Array.from({ length: 10 }, keystroke));
    assert.ok(quickest < 16, `${quickest} ms`);
  });
});

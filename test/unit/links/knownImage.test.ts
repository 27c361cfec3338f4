import assert from 'node:assert/strict';
import { SeenImages } from '../../../src/ecs/seenImages';
import { knownImage } from '../../../src/links/knownImage';
import { gap, image, sweep, swept } from '../sweep/madeUpSweeps';

const lastSweep = sweep({
  images: [
    swept({ '1': 1, '2': 2 }, {}, { groups: ['all'] }),
    swept({ '1': 1 }, { imageId: 'm-2', imageName: 'db' }),
    swept({}, { imageId: 'm-3' }, { regionId: ')](command:evil' }),
  ],
  gaps: [gap({ regionId: 'cn-hangzhou', image: image({ imageId: 'm-2' }) })],
});

describe('what is known of an image without asking', () => {
  it('is what the answers of this window said', () => {
    const seen = new SeenImages();
    seen.listed('cn-hangzhou', [image({ imageName: 'web of today' })]);
    assert.equal(knownImage(seen, lastSweep, 'm-1')?.imageName, 'web of today');
  });

  it('is what the last sweep found, as of its start, where they said nothing', () => {
    assert.deepEqual(knownImage(new SeenImages(), lastSweep, 'm-1'), {
      regionId: 'cn-hangzhou',
      imageId: 'm-1',
      imageName: 'web',
      isPublic: false,
      shares: { accounts: 2, groups: ['all'], asOf: new Date(lastSweep.startedAt) },
    });
  });

  it('is no count of shares where the sweep did not read them all', () => {
    const known = knownImage(new SeenImages(), lastSweep, 'm-2');
    assert.deepEqual([known?.imageName, known?.shares], ['db', undefined]);
  });

  it('is nothing for any other word, nor where a kept sweep names no region', () => {
    for (const word of ['m-4', 'constructor', '', 'm-3']) {
      assert.equal(knownImage(new SeenImages(), lastSweep, word), undefined);
    }
    assert.equal(knownImage(new SeenImages(), undefined, 'm-1'), undefined);
  });
});

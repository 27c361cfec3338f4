import assert from 'node:assert/strict';
import { nothingYet } from '../../../src/sweep/model';
import { progressText } from '../../../src/sweep/progressText';

describe('how far a sweep is, in words', () => {
  it('is no count of regions while nobody knows how many there are', () => {
    assert.equal(progressText(nothingYet), 'Listing regions…');
    assert.equal(progressText({ ...nothingYet, throttled: 2 }), 'Listing regions…, 2 throttled');
  });

  it('counts regions, images and shares', () => {
    const progress = { ...nothingYet, regionsDone: 12, regionsTotal: 30, imagesDone: 340, imagesTotal: 560 };
    assert.equal(
      progressText({ ...progress, sharesFound: 2345, throttled: 3, failed: 1 }),
      '12 of 30 regions, 340 of 560 images, 2345 shares, 3 throttled, 1 failed',
    );
    assert.match(progressText({ ...progress, sharesFound: 1 }), /, 1 share$/);
  });

  it('names the first three regions that wait, and until when', () => {
    const until = new Date(2026, 10, 24, 14, 5).valueOf();
    const waiting = new Map(['cn-a', 'cn-b', 'cn-c', 'cn-d'].map((regionId) => [regionId, until]));
    const text = progressText({ ...nothingYet, regionsTotal: 4, waiting });
    assert.match(text, /; waiting for the quota: cn-a until \S*:05.*, cn-b until .*, cn-c until /);
    assert.doesNotMatch(text, /cn-d/);
  });
});

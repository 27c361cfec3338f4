import assert from 'node:assert/strict';
import { ChildReads } from '../../../src/tree/childReads';
import type { TreeNode } from '../../../src/tree/treeNode';

describe('ChildReads', () => {
  const region = { id: 'region' } as TreeNode;
  const image = { id: 'image', parent: region } as TreeNode;

  it('knows which of two reads of a node is the newer, whichever ends first', () => {
    const reads = new ChildReads();
    const older = reads.begin(image);
    const newer = reads.begin(image);
    reads.begin(region);
    assert.deepEqual([reads.isNewest(older), reads.isNewest(newer)], [false, true]);
    reads.end(older);
    assert.equal(reads.isNewest(newer), true);
  });

  it('knows the reads at and below a node until they have ended', () => {
    const reads = new ChildReads();
    const [first, second] = [reads.begin(image), reads.begin(image)];
    reads.end(first);
    assert.deepEqual([reads.below(region), reads.below(image)], [[second], [second]]);
    reads.end(second);
    assert.deepEqual(reads.below(region), []);
    const ofRegion = reads.begin(region);
    assert.deepEqual([reads.below(region), reads.below(image)], [[ofRegion], []]);
  });

  it('lets whoever waits for a read take what is there', async () => {
    const read = new ChildReads().begin(image);
    read.hurry();
    await read.hurried;
  });
});

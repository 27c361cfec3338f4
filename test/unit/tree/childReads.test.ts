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

  it('reaches a node until the last read at or below it has ended', () => {
    const reads = new ChildReads();
    const [first, second] = [reads.begin(image), reads.begin(image)];
    reads.end(first);
    assert.deepEqual([reads.reach(region), reads.reach(image)], [true, true]);
    reads.end(second);
    assert.equal(reads.reach(region), false);
    reads.begin(region);
    assert.deepEqual([reads.reach(region), reads.reach(image)], [true, false]);
  });
});

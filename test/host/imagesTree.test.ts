import assert from 'node:assert/strict';
import { BranchNode } from '../../src/tree/branchNode';
import { ExpandedRows } from '../../src/tree/expandedRows';
import { ImagesTree } from '../../src/tree/imagesTree';
import type { TreeNode } from '../../src/tree/treeNode';
import { accountOfSize } from '../simulator/accountOfSize';
import { Simulator } from '../simulator/simulator';
import { simulatedRoot } from './simulatedRoot';

describe('the rows of the Images view', () => {
  let simulator: Simulator;
  const tree = new ImagesTree(new ExpandedRows());
  const regionId = 'cn-qingdao';

  before(async () => {
    simulator = await Simulator.start({ account: accountOfSize({ regions: 1, imagesPerRegion: 3, sharees: 70 }) });
  });

  afterEach(() => simulator.reset());

  after(async () => {
    tree.dispose();
    await simulator.close();
  });

  it('are there while they are read again, and give way to what was read', async () => {
    const root = simulatedRoot(tree, { url: simulator.url, pageSize: 50 });
    tree.show(root);
    const [region] = await tree.getChildren();
    assert.ok(region instanceof BranchNode);
    const images = await tree.getChildren(region);
    assert.equal(images.length, 3);

    const gate = simulator.hold({ action: 'DescribeImages' });
    tree.refresh(region);
    assert.deepEqual(await tree.getChildren(region), images);
    await gate.arrived();
    const drawnAnew = new Promise((resolve) => tree.onDidChangeTreeData(resolve));
    simulator.edit.removeImage(regionId, images[2]?.copyText ?? '');
    gate.release();
    assert.equal(await drawnAnew, region);
    assert.deepEqual(await tree.getChildren(region), images.slice(0, 2));
  });

  it('come in the order of the API, groups before accounts, over all pages', async () => {
    const root = simulatedRoot(tree, { url: simulator.url, pageSize: 50 });
    tree.show(root);
    simulator.edit.setGroups(regionId, firstOf(simulator), ['all']);
    const [region] = await tree.getChildren();
    assert.ok(region instanceof BranchNode);
    const [image] = await tree.getChildren(region);
    assert.ok(image instanceof BranchNode);
    await tree.getChildren(image);
    await image.list.loadMore();
    const asAnswered = [...(simulator.account.images(regionId)?.values() ?? [])];
    const idsOf = (rows: readonly TreeNode[]) => rows.map(({ copyText }) => copyText);
    assert.deepEqual(
      idsOf(await tree.getChildren(region)),
      asAnswered.map(({ imageId }) => imageId),
    );
    const shares = asAnswered[0]?.shares ?? [];
    const accountIds = shares.slice(0, shares.length).map(({ accountId }) => accountId);
    assert.deepEqual(idsOf(await tree.getChildren(image)), [undefined, ...accountIds]);
    assert.notDeepEqual(accountIds, accountIds.toSorted());
  });

  it('tell a screen reader how much there is of what, also while more is loading', async () => {
    const root = simulatedRoot(tree, { url: simulator.url, pageSize: 50 });
    tree.show(root);
    const [region] = await tree.getChildren();
    assert.ok(region instanceof BranchNode);
    const [image] = await tree.getChildren(region);
    assert.ok(image instanceof BranchNode);
    assert.match(said(region), /^Region China \(Qingdao\), cn-qingdao, \d images$/);
    await tree.getChildren(image);
    const more = () => image.children().at(-1);
    assert.match(said(image), /, 50 of 70 accounts loaded$/);
    assert.match(String(tree.getTreeItem(image).description), /\b50 of 70\b/);
    assert.equal(said(more()), 'Load More, 50 of 70 accounts loaded');
    const gate = simulator.hold({ action: 'DescribeImageSharePermission' });
    const loading = image.list.loadMore();
    await gate.arrived();
    assert.equal(said(more()), 'Loading…, 50 of 70 accounts loaded');
    gate.release();
    await loading;
    assert.match(said(image), /, 70 accounts$/);
  });

  function said(row?: TreeNode): string {
    return String(row && tree.getTreeItem(row).accessibilityInformation?.label);
  }
});

function firstOf({ account }: Simulator): string {
  const [image] = account.images('cn-qingdao')?.keys() ?? [];
  return image ?? '';
}

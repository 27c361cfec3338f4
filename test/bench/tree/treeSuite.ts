import { writeFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import PopCore from '@alicloud/pop-core/lib/rpc.js';
import { BranchNode } from '../../../src/tree/branchNode';
import { ExpandedRows } from '../../../src/tree/expandedRows';
import { ImagesTree } from '../../../src/tree/imagesTree';
import { collectGarbage } from '../../host/collectGarbage';
import { simulatedRoot } from '../../host/simulatedRoot';
import { defaultKey } from '../../simulator/keys';

/** Where the images are: one region with a few images of 100 accounts, another with thousands of images. */
export interface TreeInput {
  readonly url: string;
  readonly shared: { readonly regionId: string; readonly imageIds: readonly string[] };
  readonly largeRegionId: string;
}

/** Milliseconds, and megabytes. */
export interface TreeFigures {
  readonly expand: readonly number[];
  readonly bare: readonly number[];
  readonly loadAll: number;
  readonly loadAllBlocked: number;
  readonly refresh: number;
  readonly refreshBlocked: number;
  readonly memory: number;
  /** Each key typed into the filter, until the rows that are left are made. */
  readonly filterKeys: readonly number[];
}

/** Drives the view's own data provider as VS Code does, in the extension host, and writes the figures to TEST_OUT. */
export async function run(): Promise<void> {
  const input = JSON.parse(process.env.TEST_IN ?? '') as TreeInput;
  const tree = new ImagesTree(new ExpandedRows());
  const root = simulatedRoot(tree, { url: input.url, pageSize: 100 });
  tree.show(root);
  const [shared, large] = await regionsOf(tree, input);
  const figures = { ...(await expanding(tree, shared, input)), ...(await largeRegion(tree, large)) };
  writeFileSync(process.env.TEST_OUT ?? '', JSON.stringify(figures satisfies TreeFigures));
}

async function regionsOf(tree: ImagesTree, input: TreeInput): Promise<[BranchNode, BranchNode]> {
  const regions = await draw(tree);
  const find = (regionId: string) => regions.find(({ id }) => id.endsWith(`/${regionId}`)) as BranchNode;
  return [find(input.shared.regionId), find(input.largeRegionId)];
}

/** The rows below a node, each made as VS Code has it made. */
async function draw(tree: ImagesTree, node?: BranchNode): Promise<BranchNode[]> {
  const rows = await tree.getChildren(node);
  for (const row of rows) {
    tree.getTreeItem(row);
  }
  return rows.filter((row) => row instanceof BranchNode);
}

async function expanding(tree: ImagesTree, region: BranchNode, { url, shared }: TreeInput) {
  const images = await draw(tree, region);
  const popCore = new PopCore({ endpoint: url, apiVersion: '2014-05-26', ...defaultKey });
  const expand: number[] = [];
  const bare: number[] = [];
  for (const [index, image] of images.entries()) {
    expand.push(await timed(() => draw(tree, image)));
    const ImageId = shared.imageIds[index];
    const params = { RegionId: shared.regionId, ImageId, PageNumber: 1, PageSize: 100 };
    bare.push(await timed(() => popCore.request('DescribeImageSharePermission', params, { method: 'POST' })));
  }
  return { expand, bare };
}

async function largeRegion(tree: ImagesTree, region: BranchNode) {
  const before = heapMb();
  await draw(tree, region);
  let drawing: Promise<unknown> = Promise.resolve();
  const redrawn = tree.onDidChangeTreeData((node) => {
    drawing = drawing.then(() => draw(tree, node as BranchNode));
  });
  const all = await watched(async () => {
    await region.list.loadAll();
    await drawing;
  });
  const memory = heapMb() - before;
  const again = await watched(async () => {
    region.list.invalidate();
    await draw(tree, region);
    // Until the answer has come the tree gives what it had.
    await region.list.open();
    await drawing;
  });
  redrawn.dispose();
  const filterKeys = await filtering(tree, region);
  return {
    filterKeys,
    loadAll: all.ms,
    loadAllBlocked: all.blocked,
    refresh: again.ms,
    refreshBlocked: again.blocked,
    memory,
  };
}

async function filtering(tree: ImagesTree, region: BranchNode): Promise<number[]> {
  const { shown } = region.context;
  const keys: number[] = [];
  const word = (await tree.getChildren(region))[0]?.copyText ?? '';
  for (let length = 1; length <= word.length; length += 1) {
    keys.push(
      await timed(async () => {
        shown.tryFilter({ ...shown.filter, text: word.slice(0, length) });
        await draw(tree, region);
      }),
    );
  }
  return keys;
}

async function watched(work: () => Promise<void>): Promise<{ ms: number; blocked: number }> {
  const loop = monitorEventLoopDelay({ resolution: 5 });
  loop.enable();
  const ms = await timed(work);
  loop.disable();
  return { ms, blocked: Math.max(0, loop.max / 1e6 - 5) };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

function heapMb(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed / 1024 / 1024;
}

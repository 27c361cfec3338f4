import * as vscode from 'vscode';
import type { Region } from '../ecs/model';
import { Pager } from '../ecs/pager';
import { BranchNode } from './branchNode';
import { RegionNode } from './regionNode';
import type { TreeContext, TreeNode } from './treeNode';

/** The invisible root: all regions of one account. */
export class RegionsNode extends BranchNode<Pager<Region>> {
  constructor(context: TreeContext) {
    super(context, context.session.id, undefined, () => {
      // DescribeRegions is not paged: one page holds all.
      const ask = async (pageNumber: number, signal?: AbortSignal) => {
        const items = await context.session.client.regions(signal);
        return { items, pageNumber, pageSize: Math.max(1, items.length), totalCount: items.length };
      };
      return new Pager(ask, (region) => region.regionId);
    });
  }

  treeItem(): vscode.TreeItem {
    return new vscode.TreeItem('');
  }

  /** The region, when it is among those that are loaded. */
  region(regionId: string): RegionNode | undefined {
    const isMeant = (node: TreeNode): node is RegionNode => node instanceof RegionNode && node.regionId === regionId;
    return this.children().find(isMeant);
  }

  protected entries(pager: Pager<Region>): TreeNode[] {
    return pager.items.map((region) =>
      Object.assign(
        this.keep(region.regionId, () => new RegionNode(this, region)),
        { region },
      ),
    );
  }

  protected emptyText(): string {
    return vscode.l10n.t('No region is open to this account.');
  }
}

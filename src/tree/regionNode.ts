import * as vscode from 'vscode';
import type { Image, Region } from '../ecs/model';
import { Pager } from '../ecs/pager';
import { BranchNode } from './branchNode';
import { countText, imagesText } from './countText';
import { SearchRegionNode } from './filter/searchRegionNode';
import { ImageNode } from './imageNode';
import { LoadMoreNode } from './loadMoreNode';
import { plainLines } from './plainItem';
import type { RegionsNode } from './regionsNode';
import type { TreeNode } from './treeNode';

/** A region; below it the account's own images there. */
export class RegionNode extends BranchNode<Pager<Image>> {
  constructor(
    regions: RegionsNode,
    public region: Region,
  ) {
    const { context } = regions;
    const { regionId } = region;
    super(context, `${regions.id}/${regionId}`, regions, () => {
      const pageSize = context.pageSize();
      return new Pager(
        (pageNumber, signal) => context.session.client.images(regionId, { pageNumber, pageSize }, signal),
        (image) => image.imageId,
      );
    });
  }

  get regionId(): string {
    return this.region.regionId;
  }

  get regionName(): string {
    return this.region.localName;
  }

  get copyText(): string {
    return this.regionId;
  }

  treeItem(): vscode.TreeItem {
    const { localName, regionId } = this.region;
    const { extent, extentText } = this;
    const spoken = vscode.l10n.t('Region {0}, {1}', localName, regionId);
    const item = new vscode.TreeItem(localName, vscode.TreeItemCollapsibleState.Collapsed);
    item.id = this.id;
    item.description = [regionId, extent && countText(extent)].filter(Boolean).join(' · ');
    item.contextValue = this.list.hasMore ? 'region hasMore' : 'region';
    item.iconPath = new vscode.ThemeIcon('server-environment');
    item.tooltip = plainLines([localName, regionId]);
    item.accessibilityInformation = {
      label: extentText ? vscode.l10n.t('{0}, {1}', spoken, extentText) : spoken,
    };
    return item;
  }

  override get extentText(): string | undefined {
    return this.extent && imagesText(this.extent);
  }

  override children(): TreeNode[] {
    const rows = super.children();
    const hasMore = rows.at(-1) instanceof LoadMoreNode;
    return hasMore && this.context.shown.isFiltered
      ? [...rows, this.keep('search all', () => new SearchRegionNode(this))]
      : rows;
  }

  /** Every image that is loaded, whether or not the filter shows it. */
  loaded(): ImageNode[] {
    return (this.list.pager?.items ?? []).map((image) => this.nodeOf(image));
  }

  protected entries(): TreeNode[] {
    return this.loaded().filter((image) => this.context.shown.matches(image));
  }

  protected emptyText(): string {
    return this.loaded().length > 0
      ? vscode.l10n.t('No image of this region matches the filter.')
      : vscode.l10n.t('No images of your own here, or no permission to list them.');
  }

  private nodeOf(image: Image): ImageNode {
    return Object.assign(
      this.keep(image.imageId, () => new ImageNode(this, image)),
      { image },
    );
  }
}

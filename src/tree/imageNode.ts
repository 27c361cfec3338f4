import * as vscode from 'vscode';
import type { Image } from '../ecs/model';
import { SharePermissionPager } from '../ecs/sharePermissionPager';
import { statusText } from '../ecs/statusText';
import { AccountNode } from './accountNode';
import { BranchNode } from './branchNode';
import { accountsText, countText } from './countText';
import { type Candidate, isOpenToAll } from './filter/imageFilter';
import { GroupNode } from './groupNode';
import { imageTooltip } from './imageTooltip';
import type { RegionNode } from './regionNode';
import type { TreeNode } from './treeNode';

/** An own image; below it its share groups, then the accounts it is shared with. */
export class ImageNode extends BranchNode<SharePermissionPager> implements Candidate {
  constructor(
    private readonly region: RegionNode,
    public image: Image,
  ) {
    const { context, regionId } = region;
    const { imageId } = image;
    super(
      context,
      `${region.id}/${imageId}`,
      region,
      () => new SharePermissionPager(context.session.client, { regionId, imageId, pageSize: context.pageSize() }),
    );
  }

  get regionId(): string {
    return this.region.regionId;
  }

  get regionName(): string {
    return this.region.regionName;
  }

  get imageId(): string {
    return this.image.imageId;
  }

  get imageName(): string {
    return this.image.imageName;
  }

  /** As DescribeImages says; a share group may open an image that this does not call public. */
  get isPublic(): boolean {
    return this.image.isPublic;
  }

  /** What has been read of its share permission. */
  get shares(): SharePermissionPager | undefined {
    return this.list.pager;
  }

  get copyText(): string {
    return this.imageId;
  }

  /** What was read of its shares shows, too, once it was opened. */
  get look(): object | undefined {
    return this.list.pager ? undefined : this.image;
  }

  treeItem(): vscode.TreeItem {
    const { imageName, imageId, status } = this.image;
    const isPublic = isOpenToAll(this);
    const item = new vscode.TreeItem(imageName || imageId, vscode.TreeItemCollapsibleState.Collapsed);
    const states = [isPublic && vscode.l10n.t('public'), statusText(status)].filter(Boolean);
    const { extent, extentText } = this;
    item.id = this.id;
    item.description = [...states, extent && countText(extent), imageName && imageId].filter(Boolean).join(' · ');
    item.contextValue = this.list.hasMore ? 'image hasMore' : 'image';
    item.iconPath = isPublic
      ? new vscode.ThemeIcon('globe', new vscode.ThemeColor('list.warningForeground'))
      : new vscode.ThemeIcon('vm');
    item.accessibilityInformation = {
      label: vscode.l10n.t(
        'Image {0}, {1}',
        imageName || imageId,
        [imageId, ...states, extentText].filter(Boolean).join(', '),
      ),
    };
    return item;
  }

  override get extentText(): string | undefined {
    return this.extent && accountsText(this.extent);
  }

  tooltip(): string {
    return imageTooltip(this.image);
  }

  protected entries(pager: SharePermissionPager): TreeNode[] {
    return [
      ...[...pager.groups].map((group) => this.keep(`group ${group}`, () => new GroupNode(this, group))),
      ...pager.items.map((account) =>
        Object.assign(
          this.keep(account.accountId, () => new AccountNode(this, account)),
          { account },
        ),
      ),
    ];
  }

  protected emptyText(): string {
    return vscode.l10n.t('Not shared with any account.');
  }
}

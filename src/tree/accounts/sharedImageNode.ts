import * as vscode from 'vscode';
import { readersTimes } from '../../ecs/clock';
import { statusText } from '../../ecs/statusText';
import type { SharedImage } from '../../sweep/accountEntry';
import { timeText } from '../../sweep/sharedWith';
import { plainLines } from '../plainItem';
import type { AccountsNode } from './accountsNode';
import type { EntryRegionNode } from './entryRegionNode';

/** An image that an account may use; can be queried and revealed in the Images view. */
export class SharedImageNode implements AccountsNode {
  readonly id: string;

  constructor(
    readonly parent: EntryRegionNode,
    private readonly shared: SharedImage,
  ) {
    this.id = `${parent.id}/${shared.swept.image.imageId}`;
  }

  get regionId(): string {
    return this.parent.regionId;
  }

  get regionName(): string {
    return this.parent.parent.context.regionName(this.regionId);
  }

  get imageId(): string {
    return this.shared.swept.image.imageId;
  }

  get imageName(): string {
    return this.shared.swept.image.imageName;
  }

  get isPublic(): boolean {
    return this.shared.swept.image.isPublic;
  }

  get copyText(): string {
    return this.imageId;
  }

  children(): AccountsNode[] {
    return [];
  }

  treeItem(): vscode.TreeItem {
    const { context, entry } = this.parent.parent;
    const { status } = this.shared.swept.image;
    const time = timeText(this.shared.sharedTime);
    const since = time && readersTimes().day(time);
    const exactly = time && vscode.l10n.t('Shared since {0} (UTC).', readersTimes().utc(time));
    const isNew = context.newShares.has(this.regionId, this.imageId, entry.id) && vscode.l10n.t('new');
    const states = [statusText(status), since, isNew].filter(Boolean);
    const item = new vscode.TreeItem(this.imageName || this.imageId);
    item.id = this.id;
    item.description = [...states, this.imageName && this.imageId].filter(Boolean).join(' · ');
    item.contextValue = 'image shared';
    item.iconPath = new vscode.ThemeIcon('vm');
    item.tooltip = plainLines([this.imageName, this.imageId, exactly]);
    item.accessibilityInformation = {
      label: vscode.l10n.t('Image {0}, {1}', this.imageName || this.imageId, [this.imageId, ...states].join(', ')),
    };
    return item;
  }
}

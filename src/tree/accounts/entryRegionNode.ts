import * as vscode from 'vscode';
import type { SharedImage } from '../../sweep/accountEntry';
import { imagesText } from '../countText';
import type { AccountsNode } from './accountsNode';
import type { EntryNode } from './entryNode';
import { SharedImageNode } from './sharedImageNode';

/** A region in which an account may use images. */
export class EntryRegionNode implements AccountsNode {
  readonly id: string;

  constructor(
    readonly parent: EntryNode,
    readonly regionId: string,
    private readonly images: readonly SharedImage[],
  ) {
    this.id = `${parent.id}/${regionId}`;
  }

  get copyText(): string {
    return this.regionId;
  }

  children(): AccountsNode[] {
    return this.images.map((shared) => new SharedImageNode(this, shared));
  }

  treeItem(): vscode.TreeItem {
    const { length } = this.images;
    const name = this.parent.context.regionName(this.regionId);
    const item = new vscode.TreeItem(name, vscode.TreeItemCollapsibleState.Expanded);
    item.id = this.id;
    item.description = `${this.regionId} · ${length}`;
    item.contextValue = 'region';
    item.iconPath = new vscode.ThemeIcon('server-environment');
    item.accessibilityInformation = {
      label: vscode.l10n.t(
        '{0}, {1}',
        vscode.l10n.t('Region {0}, {1}', name, this.regionId),
        imagesText({ loaded: length, total: length }),
      ),
    };
    return item;
  }
}

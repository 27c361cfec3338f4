import * as vscode from 'vscode';
import { everybody } from '../sweep/sharedWith';
import type { ImageNode } from './imageNode';
import type { TreeNode } from './treeNode';

/** A share group of an image. */
export class GroupNode implements TreeNode {
  readonly id: string;

  constructor(
    readonly parent: ImageNode,
    private readonly group: string,
  ) {
    this.id = `${parent.id}/group ${group}`;
  }

  treeItem(): vscode.TreeItem {
    const item = new vscode.TreeItem(vscode.l10n.t('Share group {0}', this.group));
    item.id = this.id;
    item.contextValue = 'group';
    item.iconPath = new vscode.ThemeIcon('organization', new vscode.ThemeColor('list.warningForeground'));
    if (this.group === everybody) {
      item.description = vscode.l10n.t('every Alibaba Cloud account');
      item.tooltip = vscode.l10n.t('The image is public: every Alibaba Cloud account may use it.');
      item.accessibilityInformation = {
        label: vscode.l10n.t('Share group {0}, every Alibaba Cloud account', this.group),
      };
    }
    return item;
  }
}

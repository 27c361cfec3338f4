import * as vscode from 'vscode';
import type { BranchNode } from './branchNode';
import type { TreeNode } from './treeNode';

/** Stands where a list would be if its loading had not been cancelled. */
export class CancelledNode implements TreeNode {
  readonly id: string;

  constructor(readonly parent: BranchNode) {
    this.id = `${parent.id}/cancelled`;
  }

  treeItem(): vscode.TreeItem {
    const item = new vscode.TreeItem(vscode.l10n.t('Loading was cancelled.'));
    item.id = this.id;
    item.contextValue = 'cancelled';
    item.iconPath = new vscode.ThemeIcon('circle-slash');
    // Without arguments it acts on the selection: VS Code forgets the arguments of a row that is being drawn anew.
    item.command = { command: 'ecsImageSharing.node.retry', title: vscode.l10n.t('Retry') };
    return item;
  }
}

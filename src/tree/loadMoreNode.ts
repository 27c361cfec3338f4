import * as vscode from 'vscode';
import type { BranchNode } from './branchNode';
import type { TreeNode } from './treeNode';

/** Stands at the end of a list that has more. */
export class LoadMoreNode implements TreeNode {
  readonly id: string;

  constructor(readonly parent: BranchNode) {
    this.id = `${parent.id}/load more`;
  }

  treeItem(): vscode.TreeItem {
    const loading = this.parent.list.loadingMore;
    const label = loading ? vscode.l10n.t('Loading…') : vscode.l10n.t('Load More');
    const item = new vscode.TreeItem(label);
    item.id = this.id;
    item.contextValue = 'loadMore';
    item.accessibilityInformation = { label: vscode.l10n.t('{0}, {1}', label, this.parent.extentText ?? '') };
    item.iconPath = new vscode.ThemeIcon(loading ? 'loading~spin' : 'fold-down');
    // Without arguments it acts on the selection: VS Code forgets the arguments of a row that is being drawn anew.
    item.command = { command: 'ecsImageSharing.node.loadMore', title: vscode.l10n.t('Load More') };
    return item;
  }
}

import * as vscode from 'vscode';
import type { BranchNode } from './branchNode';
import type { TreeNode } from './treeNode';

/** Says that the API answered and there is nothing. */
export class NoticeNode implements TreeNode {
  readonly id: string;

  constructor(
    readonly parent: BranchNode,
    private readonly text: string,
  ) {
    this.id = `${parent.id}/notice`;
  }

  treeItem(): vscode.TreeItem {
    const item = new vscode.TreeItem(this.text);
    item.id = this.id;
    item.tooltip = this.text;
    item.contextValue = 'notice';
    item.iconPath = new vscode.ThemeIcon('info');
    return item;
  }
}

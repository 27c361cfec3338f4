import * as vscode from 'vscode';
import { plainItem } from '../plainItem';
import type { AccountsNode } from './accountsNode';

/** The data of the Accounts view: everything is in memory, so rows are made when they are shown. */
export class AccountsTree implements vscode.TreeDataProvider<AccountsNode>, vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<AccountsNode | undefined>();
  private roots: () => AccountsNode[] = () => [];

  readonly onDidChangeTreeData = this.changes.event;

  /** Draws all rows anew, from what makes those at the top; without that, none. */
  show(roots: () => AccountsNode[] = () => []): void {
    this.roots = roots;
    this.changes.fire(undefined);
  }

  getChildren(node?: AccountsNode): AccountsNode[] {
    return node ? node.children() : this.roots();
  }

  getTreeItem(node: AccountsNode): vscode.TreeItem {
    return plainItem(node.treeItem());
  }

  getParent(node: AccountsNode): AccountsNode | undefined {
    return node.parent;
  }

  dispose(): void {
    this.changes.dispose();
  }
}

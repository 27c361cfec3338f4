import * as vscode from 'vscode';
import { plainItem } from '../plainItem';
import type { AccountsNode } from './accountsNode';

/** The data of the Accounts view: everything is in memory, so rows are made when they are shown. */
export class AccountsTree implements vscode.TreeDataProvider<AccountsNode>, vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<AccountsNode | undefined>();
  private readonly drawings = new vscode.EventEmitter<readonly AccountsNode[]>();
  private roots: () => AccountsNode[] = () => [];
  private drawn: readonly AccountsNode[] = [];

  readonly onDidChangeTreeData = this.changes.event;

  /** Fires with the rows at the top whenever VS Code asks for them. */
  readonly onDidDraw = this.drawings.event;

  /** Draws all rows anew, from what makes those at the top; without that, none. */
  show(roots: () => AccountsNode[] = () => []): void {
    this.roots = roots;
    this.changes.fire(undefined);
  }

  getChildren(node?: AccountsNode): AccountsNode[] {
    return node?.children() ?? this.rootsAnew();
  }

  get isEmpty(): boolean {
    return this.drawn.length === 0;
  }

  /** The row at the top that stands before another one, as they were drawn last. */
  rowBefore(id: string): AccountsNode | undefined {
    return this.drawn[this.drawn.findIndex((row) => row.id === id) - 1];
  }

  getTreeItem(node: AccountsNode): vscode.TreeItem {
    return plainItem(node.treeItem());
  }

  getParent(node: AccountsNode): AccountsNode | undefined {
    return node.parent;
  }

  dispose(): void {
    this.changes.dispose();
    this.drawings.dispose();
  }

  private rootsAnew(): AccountsNode[] {
    const rows = this.roots();
    this.drawn = rows;
    this.drawings.fire(rows);
    return rows;
  }
}

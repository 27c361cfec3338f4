import * as vscode from 'vscode';
import type { ExpandedRows } from '../expandedRows';
import { plainItem } from '../plainItem';
import type { AccountsNode } from './accountsNode';

/** The data of the Accounts view: everything is in memory, so rows are made when they are shown. */
export class AccountsTree implements vscode.TreeDataProvider<AccountsNode>, vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<AccountsNode | undefined>();
  private readonly readings = new vscode.EventEmitter<void>();
  private readonly drawings = new vscode.EventEmitter<readonly AccountsNode[]>();
  private roots: () => AccountsNode[] = () => [];
  private rows: readonly AccountsNode[] = [];

  constructor(private readonly expanded: ExpandedRows) {}

  readonly onDidChangeTreeData = this.changes.event;

  /** Fires whenever VS Code asks for children. */
  readonly onDidRead = this.readings.event;

  /** Fires with the rows at the top whenever VS Code asks for them. */
  readonly onDidDraw = this.drawings.event;

  /** Draws all rows anew, from what makes those at the top; without that, none. */
  show(roots: () => AccountsNode[] = () => []): void {
    this.roots = roots;
    this.changes.fire(undefined);
  }

  getChildren(node?: AccountsNode): AccountsNode[] {
    this.readings.fire();
    return node?.children() ?? this.rootsAnew();
  }

  /** The rows at the top, as they were drawn last. */
  get drawn(): readonly AccountsNode[] {
    return this.rows;
  }

  getTreeItem(node: AccountsNode): vscode.TreeItem {
    return this.expanded.restore(node.id, plainItem(node.treeItem()));
  }

  getParent(node: AccountsNode): AccountsNode | undefined {
    return node.parent;
  }

  dispose(): void {
    this.changes.dispose();
    this.readings.dispose();
    this.drawings.dispose();
  }

  private rootsAnew(): AccountsNode[] {
    const rows = this.roots();
    this.rows = rows;
    this.drawings.fire(rows);
    return rows;
  }
}

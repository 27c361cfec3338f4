import * as vscode from 'vscode';
import { plainItem } from '../plainItem';
import type { AccountsContext, AccountsNode } from './accountsNode';
import { changesNode } from './changesNode';
import { EntryNode } from './entryNode';
import { gapsNode } from './gapsNode';

/** The data of the Accounts view: everything is in memory, so rows are made when they are shown. */
export class AccountsTree implements vscode.TreeDataProvider<AccountsNode>, vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<AccountsNode | undefined>();
  private context?: AccountsContext;

  readonly onDidChangeTreeData = this.changes.event;

  /** Draws all rows from what the context tells now; without one, none. */
  show(context: AccountsContext | undefined): void {
    this.context = context;
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

  private roots(): AccountsNode[] {
    const { context } = this;
    if (!context) {
      return [];
    }
    const { index, result, progress, changes } = context.sweeps;
    const gaps = progress ? [] : (result?.gaps ?? []);
    return [
      ...(gaps.length > 0 ? [gapsNode(context, gaps)] : []),
      ...(changes && !progress ? [changesNode(context, changes)] : []),
      ...index.accounts(context.knownAccounts()).map((entry) => new EntryNode(context, entry)),
    ];
  }
}

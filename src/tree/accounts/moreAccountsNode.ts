import * as vscode from 'vscode';
import type { AccountsNode } from './accountsNode';

/** Stands where the list of unknown accounts is cut: thousands of rows would be drawn anew whenever one changes. */
export class MoreAccountsNode implements AccountsNode {
  readonly id: string;

  constructor(
    sessionId: string,
    readonly listed: number,
    private readonly left: number,
  ) {
    this.id = `${sessionId}/more accounts`;
  }

  children(): AccountsNode[] {
    return [];
  }

  treeItem(): vscode.TreeItem {
    const label = vscode.l10n.t('Show More ({0} left)', this.left);
    const count = vscode.l10n.t('{0} of {1} unknown accounts', this.listed, this.listed + this.left);
    const item = new vscode.TreeItem(label);
    item.id = this.id;
    item.description = count;
    item.contextValue = 'moreAccounts';
    item.iconPath = new vscode.ThemeIcon('fold-down');
    item.accessibilityInformation = { label: `${label}, ${count}` };
    item.command = { command: 'ecsImageSharing.accounts.showMore', title: label };
    return item;
  }
}

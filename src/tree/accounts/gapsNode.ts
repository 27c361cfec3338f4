import * as vscode from 'vscode';
import type { Gap } from '../../sweep/model';
import type { AccountsContext, AccountsNode } from './accountsNode';
import { GapNode } from './gapNode';
import { MessageNode } from './messageNode';

/** So many gaps are listed; a region that is down can stand for a thousand images. */
const mostListed = 200;

/** What the sweep could not read: not known, which is not the same as not shared. */
export function gapsNode(context: AccountsContext, gaps: readonly Gap[]): AccountsNode {
  const label = vscode.l10n.t('Not known');
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed);
  const id = `${context.sweep.account.id}/gaps`;
  const count =
    gaps.length === 1
      ? vscode.l10n.t('1 region or image could not be read')
      : vscode.l10n.t('{0} regions or images could not be read', gaps.length);
  item.description = count;
  // Otherwise VS Code reads the tooltip in place of both.
  item.accessibilityInformation = { label: vscode.l10n.t('{0}, {1}', label, count) };
  item.contextValue = 'gaps';
  item.iconPath = new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
  item.tooltip = vscode.l10n.t('Nothing is known of their shares: they are not counted as not shared.');
  const node: AccountsNode = new MessageNode(id, item, () =>
    gaps.slice(0, mostListed).map((gap, at) => new GapNode(context, node, gap, at)),
  );
  return node;
}

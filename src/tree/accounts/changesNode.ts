import * as vscode from 'vscode';
import { readersTimes } from '../../ecs/clock';
import type { Changes } from '../../sweep/changes';
import { type ChangeLine, changeCounts, changeLines } from '../../sweep/changeText';
import type { ImageChange } from '../../sweep/imageChange';
import type { AccountsContext, AccountsNode } from './accountsNode';
import { MessageNode } from './messageNode';

/** What changed since an earlier sweep: images with a change, below each what it was. */
export function changesNode(context: AccountsContext, changes: Changes): AccountsNode {
  const { since, images } = changes;
  const state = images.length > 0 ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None;
  const item = new vscode.TreeItem(vscode.l10n.t('Changes'), state);
  const id = `${context.sweep.account.id}/changes`;
  item.description = vscode.l10n.t('{0} since {1}', changeCounts(changes), readersTimes().local(since));
  item.contextValue = 'changes';
  item.iconPath = new vscode.ThemeIcon('diff');
  const node: AccountsNode = new MessageNode(id, item, () => images.map(imageRow));
  return node;

  function imageRow(change: ImageChange): AccountsNode {
    const { regionId, image } = change;
    const row = new vscode.TreeItem(image.imageName || image.imageId, vscode.TreeItemCollapsibleState.Expanded);
    const rowId = `${id}/${regionId}/${image.imageId}`;
    row.description = `${context.regionName(regionId)} · ${image.imageId}`;
    row.contextValue = 'changedImage';
    row.iconPath = new vscode.ThemeIcon('vm');
    const rowNode: AccountsNode = new MessageNode(
      rowId,
      row,
      () => changeLines(change, context.knownAccounts()).map((line, at) => lineRow(rowNode, at, line)),
      node,
      image.imageId,
    );
    return rowNode;
  }
}

function lineRow(parent: AccountsNode, at: number, { kind, text, accountId }: ChangeLine): AccountsNode {
  const row = new vscode.TreeItem(text);
  row.contextValue = 'change';
  row.tooltip = text;
  row.iconPath = new vscode.ThemeIcon(icons[kind]);
  return new MessageNode(`${parent.id}/${at}`, row, () => [], parent, accountId);
}

const icons = { new: 'diff-added', gone: 'diff-removed', renamed: 'diff-renamed' };

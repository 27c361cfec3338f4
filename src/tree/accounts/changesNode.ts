import * as vscode from 'vscode';
import { readersTimes } from '../../ecs/clock';
import { nameOf } from '../../sweep/accountClass';
import type { Changes } from '../../sweep/changes';
import type { ImageChange } from '../../sweep/imageChange';
import { timeText } from '../../sweep/sharedWith';
import type { AccountsContext, AccountsNode } from './accountsNode';
import { MessageNode } from './messageNode';

/** What changed since an earlier sweep: images with a change, below each what it was. */
export function changesNode(context: AccountsContext, changes: Changes): AccountsNode {
  const { since, images, newShares, goneShares, renamedImages, becamePublic } = changes;
  const state = images.length > 0 ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None;
  const item = new vscode.TreeItem(vscode.l10n.t('Changes'), state);
  const id = `${context.sweeps.account.id}/changes`;
  const parts = [
    newShares > 0 && vscode.l10n.t('{0} new', newShares),
    goneShares > 0 && vscode.l10n.t('{0} gone', goneShares),
    renamedImages > 0 && vscode.l10n.t('{0} renamed', renamedImages),
    becamePublic > 0 && vscode.l10n.t('{0} became public', becamePublic),
  ].filter(Boolean);
  const what = parts.join(', ') || vscode.l10n.t('none');
  item.description = vscode.l10n.t('{0} since {1}', what, readersTimes().local(since));
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
      () => lines(change).map(([icon, text, copyText], at) => line(rowNode, at, icon, text, copyText)),
      node,
      image.imageId,
    );
    return rowNode;
  }

  function lines(change: ImageChange): (readonly [icon: string, text: string, copyText?: string])[] {
    const { newShares: came, goneShares: went, newGroups, goneGroups, renamedFrom } = change;
    const named = (accountId: string) =>
      [nameOf(accountId, context.knownAccounts()), accountId].filter(Boolean).join(' · ');
    return [
      ...newGroups.map((group) => ['diff-added', vscode.l10n.t('New: share group {0}', group)] as const),
      ...goneGroups.map((group) => ['diff-removed', vscode.l10n.t('Gone: share group {0}', group)] as const),
      ...came.accountIds.map((accountId, at) => {
        const time = timeText(came.sharedTimes[at] ?? 0);
        const shared = time ? readersTimes().local(time) : '–';
        return ['diff-added', vscode.l10n.t('New: {0}, shared {1}', named(accountId), shared), accountId] as const;
      }),
      ...went.accountIds.map(
        (accountId) => ['diff-removed', vscode.l10n.t('Gone: {0}', named(accountId)), accountId] as const,
      ),
      ...(renamedFrom === undefined ? [] : [['diff-renamed', vscode.l10n.t('Renamed: was {0}', renamedFrom)] as const]),
    ];
  }

  function line(parent: AccountsNode, at: number, icon: string, text: string, copyText?: string): AccountsNode {
    const row = new vscode.TreeItem(text);
    row.contextValue = 'change';
    row.tooltip = text;
    row.iconPath = new vscode.ThemeIcon(icon);
    return new MessageNode(`${parent.id}/${at}`, row, () => [], parent, copyText);
  }
}

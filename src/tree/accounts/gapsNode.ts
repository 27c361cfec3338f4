import * as vscode from 'vscode';
import { EcsError } from '../../ecs/ecsError';
import { errorHeadline } from '../../ecs/errorHeadline';
import { errorSentence } from '../../ecs/errorText';
import type { Gap } from '../../sweep/model';
import type { AccountsContext, AccountsNode } from './accountsNode';
import { MessageNode } from './messageNode';

/** So many gaps are listed; a region that is down can stand for a thousand images. */
const mostListed = 200;

/** What the sweep could not read: not known, which is not the same as not shared. */
export function gapsNode(context: AccountsContext, gaps: readonly Gap[]): AccountsNode {
  const item = new vscode.TreeItem(vscode.l10n.t('Not known'), vscode.TreeItemCollapsibleState.Collapsed);
  const id = `${context.sweeps.account.id}/gaps`;
  item.description =
    gaps.length === 1
      ? vscode.l10n.t('1 region or image could not be read')
      : vscode.l10n.t('{0} regions or images could not be read', gaps.length);
  item.contextValue = 'gaps';
  item.iconPath = new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
  item.tooltip = vscode.l10n.t('Nothing is known of their shares: they are not counted as not shared.');
  const node: AccountsNode = new MessageNode(id, item, () =>
    gaps.slice(0, mostListed).map((gap, at) => gapRow(gap, at)),
  );
  return node;

  function gapRow({ regionId, image, error }: Gap, at: number): AccountsNode {
    const region = regionId === undefined ? vscode.l10n.t('All regions') : context.regionName(regionId);
    const row = new vscode.TreeItem(image ? image.imageName || image.imageId : region);
    row.description = [errorHeadline(error), image && `${region} · ${image.imageId}`].filter(Boolean).join(' · ');
    row.tooltip = errorSentence(new EcsError(error));
    row.contextValue = 'gap';
    row.iconPath = new vscode.ThemeIcon('circle-slash');
    row.accessibilityInformation = { label: `${row.label}, ${errorSentence(new EcsError(error))}` };
    return new MessageNode(`${id}/${at}`, row, () => [], node, image?.imageId ?? regionId);
  }
}

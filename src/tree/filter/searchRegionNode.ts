import * as vscode from 'vscode';
import { LoadMoreNode } from '../loadMoreNode';
import type { RegionNode } from '../regionNode';

/** Stands at the end of a filtered region that has more: loads all of it, so that the filter covers it. */
export class SearchRegionNode extends LoadMoreNode {
  override readonly id: string;

  constructor(override readonly parent: RegionNode) {
    super(parent);
    this.id = `${parent.id}/search`;
  }

  override treeItem(): vscode.TreeItem {
    const { loadingMore } = this.parent.list;
    const label = loadingMore
      ? vscode.l10n.t('Searching… {0}', this.parent.extentText ?? '')
      : vscode.l10n.t('Search the Whole Region…');
    const item = new vscode.TreeItem(label);
    item.id = this.id;
    // Otherwise VS Code reads the tooltip in place of the label.
    item.accessibilityInformation = { label };
    item.contextValue = 'searchRegion';
    item.iconPath = new vscode.ThemeIcon(loadingMore ? 'loading~spin' : 'search');
    item.tooltip = vscode.l10n.t('The filter covers loaded images only. This loads all images of the region.');
    // Without arguments it acts on the selection, as Load More does.
    item.command = { command: 'ecsImageSharing.node.loadAll', title: vscode.l10n.t('Search the Whole Region…') };
    return item;
  }
}

import * as vscode from 'vscode';
import type { AccountEntry } from '../../sweep/accountEntry';
import type { AccountsContext, AccountsNode } from './accountsNode';
import { EntryRegionNode } from './entryRegionNode';

/** Somebody who may use images: everybody, an account nobody has named, or a known one. */
export class EntryNode implements AccountsNode {
  readonly id: string;

  constructor(
    readonly context: AccountsContext,
    readonly entry: AccountEntry,
  ) {
    this.id = `${context.sweeps.account.id}/${entry.group === undefined ? '' : 'group '}${entry.id}`;
  }

  get accountId(): string | undefined {
    return this.entry.accountId;
  }

  get copyText(): string | undefined {
    return this.entry.accountId;
  }

  children(): AccountsNode[] {
    const regions = this.context.sweeps.result?.regions ?? [];
    return this.entry
      .imagesByRegion(regions)
      .map(({ regionId, images }) => new EntryRegionNode(this, regionId, images));
  }

  treeItem(): vscode.TreeItem {
    const { kind, id, name, imageCount } = this.entry;
    const images = imageCount === 1 ? vscode.l10n.t('1 image') : vscode.l10n.t('{0} images', imageCount);
    const isNew = this.context.newShares.hasAccount(id) && vscode.l10n.t('new');
    const label = kind === 'public' ? vscode.l10n.t('Everybody (share group {0})', id) : (name ?? id);
    const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed);
    item.id = this.id;
    item.description = [name && id, images, isNew].filter(Boolean).join(' · ');
    item.contextValue = kind === 'public' ? 'everybody' : `account ${kind}`;
    item.iconPath = icons[kind]();
    item.tooltip = this.explained();
    item.accessibilityInformation = { label: [this.explained(), images, isNew].filter(Boolean).join(', ') };
    return item;
  }

  private explained(): string {
    const { kind, id, name } = this.entry;
    switch (kind) {
      case 'public':
        return vscode.l10n.t('Every Alibaba Cloud account may use these images.');
      case 'unknown':
        return vscode.l10n.t(
          'Account {0} is unknown: it has no name in the setting ecsImageSharing.knownAccounts.',
          id,
        );
      case 'known':
        return vscode.l10n.t('Account {0}, known as {1}', id, name ?? '');
    }
  }
}

const icons = {
  public: () => new vscode.ThemeIcon('globe', new vscode.ThemeColor('list.errorForeground')),
  unknown: () => new vscode.ThemeIcon('question', new vscode.ThemeColor('list.warningForeground')),
  known: () => new vscode.ThemeIcon('verified'),
};

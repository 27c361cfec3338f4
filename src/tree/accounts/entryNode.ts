import * as vscode from 'vscode';
import type { AccountEntry } from '../../sweep/accountEntry';
import { everybody } from '../../sweep/sharedWith';
import { imagesText } from '../countText';
import type { AccountsContext, AccountsNode } from './accountsNode';
import { entryLabel } from './entryLabel';
import { EntryRegionNode } from './entryRegionNode';

/** Somebody who may use images: everybody, an account nobody has named, or a known one. */
export class EntryNode implements AccountsNode {
  readonly id: string;

  constructor(
    readonly context: AccountsContext,
    readonly entry: AccountEntry,
  ) {
    this.id = `${context.sweep.account.id}/${entry.group === undefined ? '' : 'group '}${entry.id}`;
  }

  get accountId(): string | undefined {
    return this.entry.accountId;
  }

  get copyText(): string | undefined {
    return this.entry.accountId;
  }

  children(): AccountsNode[] {
    const regions = this.context.sweep.result?.regions ?? [];
    return this.entry
      .imagesByRegion(regions)
      .map(({ regionId, images }) => new EntryRegionNode(this, regionId, images));
  }

  treeItem(): vscode.TreeItem {
    const { kind, id, name, imageCount } = this.entry;
    const images = imagesText({ loaded: imageCount, total: imageCount });
    const isNew = this.context.newShares.hasAccount(id) && vscode.l10n.t('new');
    const item = new vscode.TreeItem(entryLabel(this.entry), vscode.TreeItemCollapsibleState.Collapsed);
    item.id = this.id;
    item.description = [name && id, images, isNew].filter(Boolean).join(' · ');
    item.contextValue = kind === 'public' ? 'group' : `account ${kind}`;
    item.iconPath = this.icon;
    item.tooltip = this.explained();
    const facts = [images, isNew].filter(Boolean).join(', ');
    item.accessibilityInformation = { label: this.spoken(facts) };
    return item;
  }

  private get icon(): vscode.ThemeIcon {
    const { kind, id } = this.entry;
    return kind === 'public' && id !== everybody
      ? new vscode.ThemeIcon('organization', new vscode.ThemeColor('list.warningForeground'))
      : icons[kind]();
  }

  /** Says what the row is called, too, where its explanation does not. */
  private spoken(facts: string): string {
    const { group } = this.entry;
    const words = group === everybody ? `${entryLabel(this.entry)}: ${this.explained()}` : this.explained();
    return /[.。]$/.test(words) ? `${words} ${facts}` : `${words}, ${facts}`;
  }

  private explained(): string {
    const { kind, id, name } = this.entry;
    switch (kind) {
      case 'public':
        return id === everybody
          ? vscode.l10n.t('Every Alibaba Cloud account may use these images.')
          : vscode.l10n.t('Whoever is in the share group {0} may use these images; ECS does not say who that is.', id);
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

import * as vscode from 'vscode';
import { readersTimes } from '../ecs/clock';
import type { SharedAccount } from '../ecs/model';
import { nameOf } from '../sweep/accountClass';
import type { ImageNode } from './imageNode';
import { plainLines } from './plainItem';
import type { TreeNode } from './treeNode';

/** An account that an image is shared with. */
export class AccountNode implements TreeNode {
  readonly id: string;

  constructor(
    readonly parent: ImageNode,
    public account: SharedAccount,
  ) {
    this.id = `${parent.id}/${account.accountId}`;
  }

  get accountId(): string {
    return this.account.accountId;
  }

  get copyText(): string {
    return this.accountId;
  }

  treeItem(): vscode.TreeItem {
    const { name } = this;
    const { sharedTime } = this.account;
    const since = sharedTime && readersTimes().day(sharedTime);
    const item = new vscode.TreeItem(this.accountId);
    item.id = this.id;
    item.contextValue = 'account';
    item.description = [name, since].filter(Boolean).join(' · ');
    item.iconPath = new vscode.ThemeIcon(name ? 'verified' : 'account');
    item.accessibilityInformation = { label: this.label(since) };
    return item;
  }

  private label(since: string | undefined): string {
    const { accountId, name } = this;
    if (since === undefined) {
      return name
        ? vscode.l10n.t('Account {0}, known as {1}', accountId, name)
        : vscode.l10n.t('Account {0}', accountId);
    }
    return name
      ? vscode.l10n.t('Account {0}, known as {1}, shared since {2}', accountId, name, since)
      : vscode.l10n.t('Account {0}, shared since {1}', accountId, since);
  }

  tooltip(): string {
    const { name } = this;
    const { sharedTime } = this.account;
    return plainLines([
      name ? vscode.l10n.t('Account {0}: {1}', this.accountId, name) : vscode.l10n.t('Account {0}', this.accountId),
      sharedTime && vscode.l10n.t('Shared since {0} (UTC).', readersTimes().utc(sharedTime)),
    ]);
  }

  /** For people, where it is known. */
  private get name(): string | undefined {
    return nameOf(this.accountId, this.parent.context.knownAccounts());
  }
}

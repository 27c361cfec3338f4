import type { TreeItem } from 'vscode';
import type { AccountsNode } from './accountsNode';

/** A row that says something and may have rows below it that say it in detail. */
export class MessageNode implements AccountsNode {
  constructor(
    readonly id: string,
    private readonly item: TreeItem,
    private readonly below: () => AccountsNode[] = () => [],
    readonly parent?: AccountsNode,
    readonly copyText?: string,
  ) {
    item.id = id;
  }

  children(): AccountsNode[] {
    return this.below();
  }

  treeItem(): TreeItem {
    return this.item;
  }
}

import type { TreeView } from 'vscode';
import type { BranchNode } from './branchNode';
import type { SelectedRows } from './selectedRows';
import type { TreeNode } from './treeNode';

/** Adds pages to lists of a view, and leaves the keyboard where it was. */
export class AddedPages {
  /** Where the keyboard is being moved before more is loaded. */
  private readonly adding = new Set<BranchNode>();

  constructor(
    private readonly view: TreeView<TreeNode>,
    private readonly rows: SelectedRows<TreeNode>,
  ) {}

  /** Does nothing while the list is loading, nor for the second click of two. */
  async add(
    branch: BranchNode | undefined,
    load: (list: BranchNode['list']) => Promise<unknown>,
    isShown: () => boolean,
  ): Promise<void> {
    if (!branch || branch.list.loading || this.adding.has(branch)) {
      return;
    }
    this.adding.add(branch);
    await this.keepFocus(branch);
    this.adding.delete(branch);
    if (isShown()) {
      await load(branch.list);
    }
  }

  /** Load More goes when it has done its work, so the row before it takes over the selection, or the row above. */
  private async keepFocus(branch: BranchNode): Promise<void> {
    const row = branch.rowAfterLoadMore(await this.rows.settled());
    if (row) {
      // Loading more matters more than where the keyboard is.
      await this.view.reveal(row, { select: true, focus: true }).then(undefined, () => undefined);
    }
  }
}

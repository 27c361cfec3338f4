import type { TreeView } from 'vscode';
import type { BranchNode } from './branchNode';
import type { SelectedRows } from './selectedRows';
import { branchOf, type TreeNode } from './treeNode';

/**
 * Adds pages to lists of a view, and leaves the keyboard where it was. Each is asked of a row or of the selected one, and
 * done unless another account has taken the place of its tree meanwhile.
 */
export class AddedPages {
  /** Where the keyboard is being moved before more is loaded. */
  private readonly adding = new Set<BranchNode>();

  /** @param staysShown makes what tells, whenever asked, whether the account that is shown now still is */
  constructor(
    private readonly view: TreeView<TreeNode>,
    private readonly rows: SelectedRows<TreeNode>,
    private readonly staysShown: () => () => boolean,
  ) {}

  async loadMore(row?: TreeNode): Promise<void> {
    await this.onBranch(row, (branch) => this.add(branch, (list) => list.loadMore()));
  }

  async loadAll(row?: TreeNode): Promise<void> {
    await this.onBranch(row, (branch) => this.add(branch, (list) => list.loadAll()));
  }

  /** Asks again for the page that failed or was cancelled. */
  async retry(row?: TreeNode): Promise<void> {
    await this.onBranch(row, (branch) => branch.list.retry());
  }

  private async onBranch(given: TreeNode | undefined, act: (branch: BranchNode) => Promise<void>): Promise<void> {
    const isShown = this.staysShown();
    const row = given ?? (await this.rows.settled())[0];
    const branch = row && branchOf(row);
    if (branch && isShown()) {
      await act(branch);
    }
  }

  /** Does nothing while the list is loading, nor for the second click of two. */
  private async add(branch: BranchNode, load: (list: BranchNode['list']) => Promise<unknown>): Promise<void> {
    if (branch.list.loading || this.adding.has(branch)) {
      return;
    }
    const isShown = this.staysShown();
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

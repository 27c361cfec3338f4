import * as vscode from 'vscode';
import { BranchNode } from './branchNode';
import { plainItem } from './plainItem';
import type { TreeNode } from './treeNode';

/** The data of the Images view: the nodes below the root that is shown, each list loaded when it is first opened. */
export class ImagesTree implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<TreeNode | undefined>();
  private root?: BranchNode;

  readonly onDidChangeTreeData = this.changes.event;

  /** Shows another root, or nothing; what the old one was loading stops. */
  show(root: BranchNode | undefined): void {
    forEachBranch(this.root, (branch) => branch.list.leave());
    this.root = root;
    this.changes.fire(undefined);
  }

  async getChildren(node?: TreeNode): Promise<TreeNode[]> {
    const branch = node ?? this.root;
    if (!(branch instanceof BranchNode)) {
      return [];
    }
    await branch.list.open();
    // The root may have been replaced meanwhile; its own request for children is on the way.
    return node === undefined && branch !== this.root ? this.getChildren() : branch.children();
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    return plainItem(node.treeItem());
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return node.parent === this.root ? undefined : node.parent;
  }

  changed(node: TreeNode): void {
    this.changes.fire(node === this.root ? undefined : node);
  }

  /** Draws everything anew from what is loaded. */
  redraw(): void {
    this.changes.fire(undefined);
  }

  /** Asks again for all that was loaded below a node, or below the root: what is open now, the rest when it is opened. */
  refresh(node: BranchNode | undefined = this.root): void {
    if (node) {
      forEachBranch(node, (branch) => branch.list.invalidate());
      this.changed(node);
    }
  }

  /**
   * Draws a node anew that was opened and has nothing or old things to show: VS Code does not ask again for children of a
   * node that was closed while they were on the way.
   */
  enter(node: TreeNode): void {
    if (node instanceof BranchNode && node.list.waiting) {
      this.changed(node);
    }
  }

  /** Stops what is loading below a node that was closed. */
  leave(node: TreeNode): void {
    if (node instanceof BranchNode) {
      forEachBranch(node, (branch) => branch.list.leave() && this.changed(branch));
    }
  }

  dispose(): void {
    this.show(undefined);
    this.changes.dispose();
  }
}

function forEachBranch(branch: BranchNode | undefined, visit: (branch: BranchNode) => void): void {
  if (branch) {
    visit(branch);
    for (const child of branch.branches()) {
      forEachBranch(child, visit);
    }
  }
}

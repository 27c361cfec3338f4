import * as vscode from 'vscode';
import type { BranchNode } from './branchNode';
import { ChildReads } from './childReads';
import type { ExpandedRows } from './expandedRows';
import { plainItem } from './plainItem';
import { isBranch, type TreeNode } from './treeNode';

/** By then VS Code has asked for the children of a node that it has opened. */
const askingMs = 100;

/** The data of the Images view: the nodes below the root that is shown, each list loaded when it is first opened. */
export class ImagesTree implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<TreeNode | undefined>();
  private readonly readings = new vscode.EventEmitter<void>();
  private readonly reads = new ChildReads();
  /** Nodes to draw anew when VS Code waits for no children at or below them. */
  private readonly outdated = new Set<TreeNode>();
  private readonly drawn = new WeakMap<TreeNode, { readonly look: object; readonly item: vscode.TreeItem }>();
  private root?: BranchNode;

  constructor(private readonly expanded: ExpandedRows) {}

  readonly onDidChangeTreeData = this.changes.event;

  /** Fires whenever VS Code has asked for children, and again when it has them. */
  readonly onDidRead = this.readings.event;

  /** Shows another root, or nothing; what the old one was loading stops. */
  show(root: BranchNode | undefined): void {
    forEachBranch(this.root, (branch) => branch.list.leave());
    this.outdated.clear();
    this.root = root;
    this.changes.fire(undefined);
  }

  async getChildren(node?: TreeNode): Promise<TreeNode[]> {
    this.readings.fire();
    if (node === undefined) {
      return this.childrenOf();
    }
    const read = this.reads.begin(node);
    try {
      const children = await this.childrenOf(node, read.hurried);
      if (this.reads.isNewest(read)) {
        return children;
      }
      // Older versions of VS Code refuse a child that an overlapping read has brought already.
      this.outdated.add(node);
      return [];
    } finally {
      // By then VS Code has them.
      setTimeout(() => {
        this.reads.end(read);
        this.readings.fire();
        this.drawOutdated();
      });
    }
  }

  private async childrenOf(node?: TreeNode, hurried?: Promise<void>): Promise<TreeNode[]> {
    const branch = node ?? this.root;
    if (!isBranch(branch)) {
      return [];
    }
    const opened = branch.list.open();
    // What is only read again is there: older versions of VS Code know no row below one whose children they wait for.
    if (!branch.list.pager) {
      await Promise.race([opened, hurried].filter((wait) => wait !== undefined));
    }
    // The root may have been replaced meanwhile; its own request for children is on the way.
    return node === undefined && branch !== this.root ? this.childrenOf() : branch.children();
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    const { look } = node;
    const last = this.drawn.get(node);
    if (look && last?.look === look) {
      return this.expanded.restore(node.id, last.item);
    }
    const item = this.expanded.restore(node.id, plainItem(node.treeItem()));
    // A region may have thousands of rows, which are drawn anew with each page and each key of the filter.
    if (look) {
      this.drawn.set(node, { look, item });
    }
    return item;
  }

  resolveTreeItem(item: vscode.TreeItem, node: TreeNode): vscode.TreeItem {
    item.tooltip ??= node.tooltip?.();
    return plainItem(item);
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return node.parent === this.root ? undefined : node.parent;
  }

  changed(node: TreeNode): void {
    if (node === this.root) {
      this.changes.fire(undefined);
    } else {
      this.outdated.add(node);
      // Nobody is to wait for a slow image before the rest of its region is drawn; it is asked for again at once.
      for (const read of this.reads.below(node)) {
        read.hurry();
      }
      this.drawOutdated();
    }
  }

  /**
   * Older versions of VS Code lose track of children that arrive after their parent was said to have changed ("Element
   * … is already registered"), and show none from then on.
   */
  private drawOutdated(): void {
    for (const node of this.outdated) {
      if (this.reads.below(node).length === 0) {
        this.outdated.delete(node);
        this.changes.fire(node);
      }
    }
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
   * Draws a node anew that was opened, unless VS Code asks for its children: it does not for a node that was closed while
   * they were on the way.
   */
  enter(node: TreeNode): void {
    setTimeout(() => {
      if (isBranch(node) && node.list.waiting && this.reads.below(node).length === 0) {
        this.changed(node);
      }
    }, askingMs);
  }

  /** Stops what is loading below a node that was closed. */
  leave(node: TreeNode): void {
    if (isBranch(node)) {
      forEachBranch(node, (branch) => branch.list.leave() && this.changed(branch));
    }
  }

  dispose(): void {
    this.show(undefined);
    this.changes.dispose();
    this.readings.dispose();
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

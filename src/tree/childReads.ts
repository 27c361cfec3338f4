import type { TreeNode } from './treeNode';

/** The reads of children that VS Code waits for. It may ask for those of one node again before it has them. */
export class ChildReads {
  private readonly reads = new Map<symbol, TreeNode>();

  begin(node: TreeNode): symbol {
    const read = Symbol();
    this.reads.set(read, node);
    return read;
  }

  end(read: symbol): void {
    this.reads.delete(read);
  }

  isNewest(read: symbol): boolean {
    const node = this.reads.get(read);
    return [...this.reads].findLast(([, other]) => other === node)?.[0] === read;
  }

  /** Whether there is a read of this node or of one below it. */
  reach(node: TreeNode): boolean {
    return [...this.reads.values()].some((read) => isAtOrBelow(read, node));
  }
}

function isAtOrBelow(node: TreeNode | undefined, ancestor: TreeNode): boolean {
  return node !== undefined && (node === ancestor || isAtOrBelow(node.parent, ancestor));
}

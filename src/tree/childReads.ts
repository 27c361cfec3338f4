import type { TreeNode } from './treeNode';

/** VS Code waits for the children of a node. */
interface ChildRead {
  readonly node: TreeNode;
  /** Resolves when whoever waits should take what is there. */
  readonly hurried: Promise<void>;
  hurry(): void;
}

/** The reads of children that VS Code waits for. It may ask for those of one node again before it has them. */
export class ChildReads {
  private readonly reads = new Set<ChildRead>();

  begin(node: TreeNode): ChildRead {
    let hurry = () => {};
    const hurried = new Promise<void>((resolve) => {
      hurry = resolve;
    });
    const read = { node, hurried, hurry };
    this.reads.add(read);
    return read;
  }

  end(read: ChildRead): void {
    this.reads.delete(read);
  }

  isNewest(read: ChildRead): boolean {
    return [...this.reads].findLast(({ node }) => node === read.node) === read;
  }

  /** The reads of this node and of those below it. */
  below(node: TreeNode): readonly ChildRead[] {
    return [...this.reads].filter((read) => isAtOrBelow(read.node, node));
  }
}

function isAtOrBelow(node: TreeNode | undefined, ancestor: TreeNode): boolean {
  return node !== undefined && (node === ancestor || isAtOrBelow(node.parent, ancestor));
}

import type { TreeItem } from 'vscode';
import type { PageReader } from '../ecs/pager';
import { CancelledNode } from './cancelledNode';
import { countText, type Extent } from './countText';
import { FailureNode } from './failureNode';
import { LoadMoreNode } from './loadMoreNode';
import { NoticeNode } from './noticeNode';
import { PagedList } from './pagedList';
import type { TreeContext, TreeNode } from './treeNode';

/** A node with a list below it that is fetched page by page, and the rows that tell how that went. */
export abstract class BranchNode<P extends PageReader = PageReader> implements TreeNode {
  readonly list: PagedList<P>;
  private readonly kept = new Map<string, TreeNode>();

  constructor(
    readonly context: TreeContext,
    readonly id: string,
    readonly parent: BranchNode | undefined,
    newPager: () => P,
  ) {
    this.list = new PagedList(newPager, () => context.changed(this), context.watch);
  }

  abstract treeItem(): TreeItem;

  /** One node for each entry, in the order of the API. */
  protected abstract entries(pager: P): TreeNode[];

  /** Said when the API answered with no entry. */
  protected abstract emptyText(): string;

  /** Rows to show below this node now. Loads nothing. */
  children(): TreeNode[] {
    const entries = this.list.pager ? this.entries(this.list.pager) : [];
    return [...entries, ...this.status(entries.length === 0)];
  }

  /** Branches below this one that have been shown. */
  branches(): BranchNode[] {
    return [...this.kept.values()].filter((node) => node instanceof BranchNode);
  }

  /** The row that takes over from Load More, when that is among the selected rows: it goes when it has done its work. */
  rowAfterLoadMore(selected: readonly TreeNode[]): TreeNode | undefined {
    return selected.some((row) => row instanceof LoadMoreNode && row.parent === this)
      ? (this.children().findLast((row) => !(row instanceof LoadMoreNode)) ?? this)
      : undefined;
  }

  /** How much of the list is there, in words with what is counted; undefined before the first page. */
  get extentText(): string | undefined {
    return this.extent && countText(this.extent);
  }

  /** Undefined before the first page. */
  protected get extent(): Extent | undefined {
    const { pager } = this.list;
    const total = pager?.totalCount ?? 0;
    return pager && { loaded: pager.done && pager.complete ? total : pager.items.length, total };
  }

  /** Keeps one node for each key, so that expansion, selection and what was loaded below it outlive a refresh. */
  protected keep<N extends TreeNode>(key: string, make: () => N): N {
    const node = (this.kept.get(key) as N | undefined) ?? make();
    this.kept.set(key, node);
    return node;
  }

  private status(empty: boolean): TreeNode[] {
    const { shownFailure, cancelled, hasMore, pager } = this.list;
    if (shownFailure) {
      return [new FailureNode(this, shownFailure)];
    }
    if (cancelled) {
      return [new CancelledNode(this)];
    }
    if (hasMore) {
      return [this.keep('load more', () => new LoadMoreNode(this))];
    }
    return empty && pager ? [new NoticeNode(this, this.emptyText())] : [];
  }
}

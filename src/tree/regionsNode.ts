import * as vscode from 'vscode';
import { cancelled } from '../ecs/ecsError';
import type { Region } from '../ecs/model';
import { Pager } from '../ecs/pager';
import { BranchNode } from './branchNode';
import type { ShownPart } from './filter/shown';
import { RegionNode } from './regionNode';
import type { TreeContext, TreeNode } from './treeNode';

/** The invisible root: all regions of one account. */
export class RegionsNode extends BranchNode<Pager<Region>> {
  private readonly left = new AbortController();

  constructor(context: TreeContext) {
    super(context, context.session.id, undefined, () => {
      // Regions that are listed anew are counted anew, too.
      context.counts.forget();
      // DescribeRegions is not paged: one page holds all.
      const ask = async (pageNumber: number, signal?: AbortSignal) => {
        const items = await context.session.client.regions(signal);
        return { items, pageNumber, pageSize: Math.max(1, items.length), totalCount: items.length };
      };
      return new Pager(ask, (region) => region.regionId);
    });
  }

  treeItem(): vscode.TreeItem {
    return new vscode.TreeItem('');
  }

  /**
   * This, once the regions are loaded, for which they are asked for again if need be.
   * @throws EcsError when they could not be listed, also when somebody stopped that
   */
  async opened(): Promise<this> {
    await this.list.reopen();
    const { failure, pager } = this.list;
    if (failure || !pager) {
      throw failure ?? cancelled();
    }
    return this;
  }

  /** Every region of the account that is loaded, shown or not. */
  regions(): RegionNode[] {
    return (this.list.pager?.items ?? []).map((region) =>
      Object.assign(
        this.keep(region.regionId, () => new RegionNode(this, region)),
        { region },
      ),
    );
  }

  /** Those of them that are shown; see {@link shows}. */
  shownRegions(): RegionNode[] {
    return this.regions().filter((region) => this.shows(region));
  }

  /** What is to be drawn anew when other images, or other regions, are to be shown. */
  drawnBy(part: ShownPart): readonly BranchNode[] {
    return part === 'regions' ? [this] : this.regions().filter((region) => region.list.pager);
  }

  /** Not those that nobody chose, nor, where these are to be hidden, those of which nothing but emptiness was seen. */
  shows({ regionId, list }: RegionNode): boolean {
    const { shown, counts } = this.context;
    const seen = [counts.of(regionId), list.pager?.totalCount].filter((count) => count !== undefined);
    const isEmpty = seen.length > 0 && seen.every((count) => count === 0);
    return shown.wants(regionId) && !(shown.hidesEmpty && isEmpty);
  }

  /** Asks which regions are empty, each once, when those are to be hidden. */
  countImages(): void {
    const { session, shown, counts, watch } = this.context;
    const wanted = this.regions().map(({ regionId }) => regionId);
    const regionIds = counts.unasked(wanted.filter((regionId) => shown.wants(regionId)));
    if (!shown.hidesEmpty || regionIds.length === 0) {
      return;
    }
    const stop = new AbortController();
    const signal = AbortSignal.any([stop.signal, this.left.signal, session.ended]);
    const asking = counts.ask(regionIds, signal, () => this.context.changed(this));
    watch(asking, () => stop.abort());
  }

  /** The account is shown no more: stops what asks for counts. */
  leave(): void {
    this.left.abort();
  }

  protected entries(): TreeNode[] {
    return this.shownRegions();
  }

  protected emptyText(): string {
    return this.regions().length > 0
      ? vscode.l10n.t('No region is shown: choose others, or show those without images.')
      : vscode.l10n.t('No region is open to this account.');
  }
}

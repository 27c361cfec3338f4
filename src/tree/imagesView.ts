import * as vscode from 'vscode';
import type { AccountSession } from '../credentials/accountSession';
import type { AccountSessions } from '../credentials/accountSessions';
import { errorSentence } from '../ecs/errorText';
import type { BranchNode } from './branchNode';
import { ImagesTree } from './imagesTree';
import { LoadingIndicator } from './loadingIndicator';
import type { RegionsNode } from './regionsNode';
import { isBranch, type TreeContext, type TreeNode } from './treeNode';

export const imagesViewId = 'ecsImageSharing.images';

export interface ImagesViewOptions {
  readonly sessions: AccountSessions;
  pageSize(): number;
  knownAccounts(session: AccountSession): Readonly<Record<string, string>>;
}

/** The Images view: shows the active account and does what is asked of its rows. */
export class ImagesView implements vscode.Disposable {
  private readonly tree = new ImagesTree();
  private readonly loading = new LoadingIndicator(imagesViewId);
  private readonly view: vscode.TreeView<TreeNode>;
  private readonly subscriptions: vscode.Disposable[];
  /** Where the keyboard is being moved before more is loaded. */
  private readonly adding = new Set<BranchNode>();
  private session?: AccountSession;
  private root?: RegionsNode;
  private followed = 0;

  constructor(private readonly options: ImagesViewOptions) {
    this.view = vscode.window.createTreeView(imagesViewId, {
      treeDataProvider: this.tree,
      canSelectMany: true,
      showCollapseAll: true,
    });
    this.subscriptions = [
      this.view,
      this.tree,
      this.view.onDidCollapseElement(({ element }) => this.tree.leave(element)),
      this.view.onDidExpandElement(({ element }) => this.tree.enter(element)),
      options.sessions.onDidChange(() => void this.follow()),
    ];
    void this.follow();
  }

  get selection(): readonly TreeNode[] {
    return this.view.selection;
  }

  refresh(node?: TreeNode): void {
    this.tree.refresh(isBranch(node) ? node : undefined);
  }

  /** Draws the rows anew, for example because accounts have other names. */
  redraw(): void {
    this.tree.redraw();
  }

  async loadMore(node: TreeNode): Promise<void> {
    await this.add(branchOf(node), (list) => list.loadMore());
  }

  async loadAll(node: TreeNode): Promise<void> {
    await this.add(branchOf(node), (list) => list.loadAll());
  }

  async retry(node: TreeNode): Promise<void> {
    await branchOf(node)?.list.retry();
  }

  /**
   * Selects an image, loading its region page by page until it comes. Tells whether it did; undefined when somebody
   * stopped the loading or other pages are being loaded.
   * @throws EcsError when the regions or the images could not be listed
   */
  async reveal(regionId: string, imageId: string): Promise<boolean | undefined> {
    const { root } = this;
    await root?.list.open();
    if (root?.list.failure) {
      throw root.list.failure;
    }
    const region = root?.region(regionId);
    if (!region) {
      return false;
    }
    await region.list.open();
    let added = true;
    while (added && !region.image(imageId) && root === this.root) {
      // No page comes when it failed, was cancelled, or another load is under way.
      added = await region.list.loadMore();
    }
    const image = region.image(imageId);
    if (image && root === this.root) {
      await this.view.reveal(image, { select: true, focus: true });
    }
    if (!image && region.list.failure) {
      throw region.list.failure;
    }
    return image || !region.list.hasMore ? image !== undefined : undefined;
  }

  /** Moves the keyboard to the tree of the active account once there is one. */
  async focus(): Promise<void> {
    await this.follow();
    await vscode.commands.executeCommand(`${imagesViewId}.focus`);
    const { root } = this;
    await root?.list.open();
    const first = root?.children()[0];
    if (first && root === this.root && this.view.visible) {
      await this.view.reveal(first, { select: false, focus: true });
    }
  }

  cancelLoading(): void {
    this.loading.cancelAll();
  }

  dispose(): void {
    for (const subscription of this.subscriptions) {
      subscription.dispose();
    }
  }

  /** Does nothing while the list is loading, nor for the second click of two. */
  private async add(
    branch: BranchNode | undefined,
    load: (list: BranchNode['list']) => Promise<unknown>,
  ): Promise<void> {
    if (!branch || branch.list.loading || this.adding.has(branch)) {
      return;
    }
    const { root } = this;
    this.adding.add(branch);
    await this.keepFocus(branch);
    this.adding.delete(branch);
    if (root === this.root) {
      await load(branch.list);
    }
  }

  private async keepFocus(branch: BranchNode): Promise<void> {
    const row = branch.rowAfterLoadMore(this.view.selection);
    if (row) {
      // Loading more matters more than where the keyboard is.
      await this.view.reveal(row, { select: true, focus: true }).then(undefined, () => undefined);
    }
  }

  /** Shows whichever account is active now. */
  private async follow(): Promise<void> {
    this.followed += 1;
    const turn = this.followed;
    const state = await this.state().catch((error: unknown) => error as Error);
    if (turn !== this.followed) {
      return;
    }
    const session = state instanceof Error ? undefined : state.active;
    // Without an account the message must be unset, or VS Code shows no welcome.
    this.view.message = state instanceof Error ? errorSentence(state) : session && describe(session);
    void vscode.commands.executeCommand('setContext', 'ecsImageSharing.hasAccount', session !== undefined);
    void vscode.commands.executeCommand(
      'setContext',
      'ecsImageSharing.hasProfile',
      !(state instanceof Error) && state.hasProfiles,
    );
    if (session !== this.session) {
      this.session = session;
      this.root = state instanceof Error ? undefined : state.rootOf?.();
      this.tree.show(this.root);
    }
  }

  private async state() {
    const { active, hasProfiles } = await this.options.sessions.state();
    const nodes = active && (await import('./regionsNode'));
    const rootOf = active && nodes && (() => new nodes.RegionsNode(this.contextOf(active)));
    return { active, hasProfiles, rootOf };
  }

  private contextOf(session: AccountSession): TreeContext {
    return {
      session,
      watch: (load, cancel) => this.loading.watch(load, cancel),
      pageSize: this.options.pageSize,
      knownAccounts: () => this.options.knownAccounts(session),
      changed: (node) => this.tree.changed(node),
    };
  }
}

function branchOf(node: TreeNode): BranchNode | undefined {
  return isBranch(node) ? node : node.parent;
}

function describe({ isSample, name, accountId }: AccountSession): string {
  return isSample
    ? vscode.l10n.t('Sample account: made-up data, nothing is sent.')
    : vscode.l10n.t('{0}: account {1}', name, accountId);
}

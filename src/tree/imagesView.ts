import * as vscode from 'vscode';
import type { AccountSession } from '../credentials/accountSession';
import type { AccountSessions } from '../credentials/accountSessions';
import type { KnownAccounts } from '../sweep/accountClass';
import { Turns } from '../turns';
import { ActiveAccount } from './activeAccount';
import { AddedPages } from './addedPages';
import type { BranchNode } from './branchNode';
import type { ExpandedRows } from './expandedRows';
import type { Shown, ShownPart } from './filter/shown';
import { tellMenus } from './filter/tellMenus';
import { ImagesTree } from './imagesTree';
import { LoadingIndicator } from './loadingIndicator';
import type { RegionsNode } from './regionsNode';
import { SelectedRows } from './selectedRows';
import { isBranch, type TreeNode } from './treeNode';
import { untilVisible } from './untilVisible';

const imagesViewId = 'ecsImageSharing.images';

interface ImagesViewOptions {
  readonly sessions: AccountSessions;
  /** Where what is shown of each account is kept. */
  readonly memory: vscode.Memento;
  readonly expanded: ExpandedRows;
  pageSize(): number;
  knownAccounts(session: AccountSession): KnownAccounts;
}

type AccountParts = typeof import('./accountParts');
type ShownAccount = { readonly session: AccountSession; readonly parts: AccountParts };

/** The Images view: shows the active account and does what is asked of its rows. */
export class ImagesView implements vscode.Disposable {
  readonly pages: AddedPages;
  private readonly tree: ImagesTree;
  private readonly loading = new LoadingIndicator(imagesViewId);
  private readonly view: vscode.TreeView<TreeNode>;
  private readonly account: ActiveAccount<AccountParts>;
  private readonly rows: SelectedRows<TreeNode>;
  /** Of the keyboard, to rows that are waited for. */
  private readonly moves = new Turns();
  private readonly subscriptions: vscode.Disposable;
  private session?: AccountSession;
  private parts?: AccountParts;
  private root?: RegionsNode;

  constructor(private readonly options: ImagesViewOptions) {
    this.tree = new ImagesTree(options.expanded);
    this.view = vscode.window.createTreeView(imagesViewId, {
      treeDataProvider: this.tree,
      canSelectMany: true,
      showCollapseAll: true,
    });
    this.rows = new SelectedRows(this.view, this.tree);
    this.pages = new AddedPages(this.view, this.rows, () => this.staysShown());
    this.account = new ActiveAccount(
      options.sessions,
      () => import('./accountParts'),
      (account, failure) => this.show(account, failure),
    );
    this.subscriptions = vscode.Disposable.from(
      this.view,
      this.tree,
      this.view.onDidCollapseElement(({ element }) => this.tree.leave(element)),
      this.view.onDidExpandElement(({ element }) => this.tree.enter(element)),
      options.expanded.follow(this.view),
      this.account,
      this.rows,
    );
    void this.account.follow();
  }

  /** The selected rows, all of them also where some have just been drawn anew. */
  selected(): Promise<readonly TreeNode[]> {
    return this.rows.settled();
  }

  /** What of the active account is shown. */
  get shown(): Shown | undefined {
    return this.root?.context.shown;
  }

  /**
   * The regions of the active account, once they are loaded.
   * @throws EcsError when they could not be listed, or VS Code did not say which account that is
   */
  async regions(): Promise<RegionsNode | undefined> {
    await this.account.follow();
    // The view shows a failure of the secret storage; whoever asks here is to hear of it, too.
    if (!this.root && (await this.options.sessions.active())) {
      await this.account.follow();
    }
    return this.root?.opened();
  }

  refresh(node?: TreeNode): void {
    this.tree.refresh(isBranch(node) ? node : undefined);
  }

  /** Draws the rows anew, for example because accounts have other names. */
  redraw(): void {
    this.tree.redraw();
  }

  /**
   * Selects an image, loading its region page by page until it comes, and takes away what hides it. Tells whether it did;
   * undefined when somebody stopped the loading or other pages are being loaded.
   * @throws EcsError when the regions or the images could not be listed
   */
  async reveal(regionId: string, imageId: string): Promise<boolean | undefined> {
    const isNewest = this.moves.begin();
    const isShown = this.staysShown();
    const { root, parts } = this;
    return root && parts?.selectImage(this.view, root, { regionId, imageId }, () => isShown() && isNewest());
  }

  /** Moves the keyboard to the tree of the active account once there is one, unless VS Code is just drawing it. */
  async focus(): Promise<void> {
    const isNewest = this.moves.begin();
    await this.account.follow();
    await vscode.commands.executeCommand(`${imagesViewId}.focus`);
    const { root } = this;
    await root?.list.open();
    await untilVisible(this.view);
    const first = root?.children()[0];
    if (first && root === this.root && isNewest() && this.view.visible) {
      await this.view.reveal(first, { select: false, focus: true }).then(undefined, () => undefined);
    }
  }

  cancelLoading(): void {
    this.loading.cancelAll();
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  /** Tells, whenever asked, whether the account that is shown now still is. */
  private staysShown(): () => boolean {
    const { root } = this;
    return () => root === this.root;
  }

  private show(account: ShownAccount | undefined, failure: string | undefined): void {
    if (account?.session !== this.session) {
      this.session = account?.session;
      this.parts = account?.parts;
      this.root?.leave();
      this.root = account && this.rootOf(account);
      this.tree.show(this.root);
      tellMenus(this.shown);
    }
    this.label(failure);
  }

  private rootOf({ session, parts }: ShownAccount): RegionsNode {
    const { memory, pageSize, knownAccounts } = this.options;
    return parts.accountRoot({
      session,
      memory,
      drawShown: (part) => this.drawShown(part),
      watch: (load, cancel) => this.loading.watch(load, cancel),
      pageSize,
      knownAccounts: () => knownAccounts(session),
      changed: (node) => this.changed(node),
    });
  }

  private changed(node: BranchNode): void {
    this.tree.changed(node);
    this.tellRest();
  }

  /** Other regions, or other images of those that are loaded, are to be shown. */
  private drawShown(part: ShownPart): void {
    for (const node of this.root?.drawnBy(part) ?? []) {
      this.tree.changed(node);
    }
    tellMenus(this.shown);
    this.tellRest();
  }

  /** What rows alone do not tell: which regions are empty, and how much is out of sight. */
  private tellRest(): void {
    if (this.root) {
      this.root.countImages();
      this.label();
    }
  }

  /** Without an account the message must be unset, or VS Code shows no welcome. */
  private label(failure?: string): void {
    const message = failure ?? (this.root && this.parts?.viewMessage(this.root));
    if (message !== this.view.message) {
      this.view.message = message;
    }
  }
}

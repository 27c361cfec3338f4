import type { Locator, Page } from 'playwright-core';

type Name = string | RegExp;

/** One view of the side bar and its tree, met as a screen reader meets it. */
export class TreeView {
  /** The tree itself, for assertions of its own. */
  readonly tree: Locator;

  constructor(
    private readonly page: Page,
    private readonly runCommand: (title: string) => Promise<void>,
    private readonly container: string,
    private readonly name: string,
    private readonly others: readonly string[],
  ) {
    this.tree = page.getByRole('tree', { name, exact: true });
  }

  /** Shows the view, wherever the side bar was, and gives it all the room: a tree draws only what is in sight. */
  async show(): Promise<void> {
    // A click on the tab would hide the side bar when it is there already.
    await this.runCommand(`${this.container}: Focus on ${this.name} View`);
    await this.section(this.name, true).waitFor();
    for (const other of this.others) {
      if (await this.section(other, true).isVisible()) {
        await this.section(other, true).click();
        await this.section(other, false).waitFor();
      }
    }
  }

  /** The head of a view in the side bar, if the view is open, or closed. */
  private section(name: string, expanded: boolean): Locator {
    return this.page.getByRole('button', { name: new RegExp(`^${name}\\W.*Section$`), expanded });
  }

  /** A button of the welcome text, which may have the same name as an action in the view's title. */
  welcome(name: Name): Locator {
    return this.page.getByRole('button', { name, exact: true }).and(this.page.locator(':not(.action-label)'));
  }

  /** An action in the view's title, which shows while the mouse is over the view. */
  async titleAction(name: Name): Promise<void> {
    await this.page.getByRole('heading', { name: new RegExp(`\\b${this.name}`) }).hover();
    await this.titleToolbar().getByRole('button', { name }).click();
  }

  /** What the view's "…" menu offers too, from the palette: the menu is drawn anew whenever something loads. */
  async moreAction(name: string): Promise<void> {
    await this.runCommand(`${this.container}: ${name}`);
  }

  /** A node by its accessible name (a part of it, or a pattern); only what is scrolled into sight exists. */
  item(name: Name, level?: number): Locator {
    const byName = this.tree.getByRole('treeitem', { name });
    return level === undefined ? byName : byName.and(this.page.locator(`[aria-level="${level}"]`));
  }

  /** What the view says above the tree. */
  message(text: Name): Locator {
    return this.page.locator('.pane-body', { has: this.tree }).locator('.message').getByText(text);
  }

  /** Waits until the view says this of an account, and its first region has the keyboard: until then the tree takes it. */
  async accountShown(said: Name): Promise<void> {
    await this.message(said).waitFor();
    await this.keyboardOn(/^(Region|地域) /).waitFor();
  }

  /** Waits until the view says this beside its name. */
  async says(text: Name): Promise<void> {
    await this.page.locator('.pane', { has: this.tree }).locator('.pane-header').getByText(text).waitFor();
  }

  /** The node if it is selected. */
  selected(name: Name): Locator {
    return this.item(name).and(this.page.locator('[aria-selected="true"]'));
  }

  /** The node if the keyboard is on it, and nowhere else in the window. */
  keyboardOn(name: Name): Locator {
    return this.tree
      .and(this.page.locator(':focus'))
      .getByRole('treeitem', { name })
      .and(this.page.locator('.focused'));
  }

  /** The accessible names of all rows in sight that stand this deep; their order is not said. */
  async namesAt(level: number): Promise<string[]> {
    const rows = this.tree.locator(`[role="treeitem"][aria-level="${level}"]`);
    return rows.evaluateAll((all) => all.map((row) => row.getAttribute('aria-label') ?? ''));
  }

  /** The accessible names of all rows in sight that are open, top to bottom. */
  async openRows(): Promise<string[]> {
    const rows = this.tree.locator('[role="treeitem"][aria-expanded="true"]');
    return rows.evaluateAll((open) =>
      open
        .toSorted((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
        .map((row) => row.getAttribute('aria-label') ?? ''),
    );
  }

  async expand(name: Name): Promise<void> {
    await this.setExpanded(this.item(name), true);
  }

  async collapse(name: Name): Promise<void> {
    await this.setExpanded(this.item(name), false);
  }

  /** Clicks an action of the node that shows while the mouse is over it. */
  async inlineAction(name: Name, action: Name): Promise<void> {
    await this.item(name).hover();
    await this.item(name).getByRole('button', { name: action }).click();
  }

  /** Rests the mouse on a node until what shows then says this, in a workbench `withHovers`. */
  async tooltip(name: Name, text: Name): Promise<void> {
    await this.hover(name, text);
    await this.leave();
  }

  /** What shows while the mouse rests on a node, once it says this; {@link leave} ends it. */
  async hover(name: Name, text: Name): Promise<Locator> {
    const hover = this.page.locator('.monaco-hover:visible').filter({ hasText: text });
    // A row that was clicked, or is drawn anew under a mouse that rests, shows nothing until the mouse comes again.
    for (let tries = 0; tries < 10 && !(await hover.isVisible()); tries += 1) {
      const { x, y } = (await this.item(name).boundingBox()) ?? { x: 0, y: 0 };
      await this.leave();
      await this.page.mouse.move(x + 80, y + 10);
      await hover.waitFor({ timeout: 2000 }).catch(() => undefined);
    }
    await hover.waitFor();
    return hover;
  }

  /** Takes the mouse off. */
  async leave(): Promise<void> {
    await this.page.mouse.move(0, 0);
  }

  /** Chooses from the node's context menu. */
  async contextAction(name: Name, action: Name): Promise<void> {
    await this.item(name).click({ button: 'right' });
    const entry = this.page.getByRole('menuitem', { name: action });
    await entry.click();
    // A menu that has only just opened takes the first click for the end of the one that opened it.
    await entry
      .waitFor({ state: 'hidden', timeout: 2000 })
      .catch(() => entry.click({ timeout: 2000 }).catch(() => undefined));
    await entry.waitFor({ state: 'hidden' });
  }

  /** Selects nodes, the first alone and the others added. A click would open or close a node with children. */
  async select(first: Name, ...others: Name[]): Promise<void> {
    await this.item(first).click();
    for (const other of others) {
      await this.item(other).click({ modifiers: ['ControlOrMeta'] });
    }
  }

  /** The accessible name of the node that the keyboard is on. */
  async focused(): Promise<string | null> {
    // A row that is drawn anew has another ID, and for a moment the tree names one that is gone.
    return this.tree.evaluate(async (tree, tries) => {
      for (let left = tries; left > 0; left -= 1) {
        const key = tree.getAttribute('aria-activedescendant');
        const row = key ? tree.ownerDocument.getElementById(key) : null;
        if (!key || row) {
          return row?.getAttribute('aria-label') ?? null;
        }
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      return null;
    }, 50);
  }

  private async setExpanded(item: Locator, expanded: boolean): Promise<void> {
    if ((await item.getAttribute('aria-expanded')) !== String(expanded)) {
      await item.click();
    }
    await item.and(this.page.locator(`[aria-expanded="${expanded}"]`)).waitFor();
  }

  private titleToolbar(): Locator {
    return this.page.getByRole('toolbar', { name: new RegExp(`\\b${this.name} actions`) });
  }
}

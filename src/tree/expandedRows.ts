import type { Disposable, TreeItem, TreeView } from 'vscode';

/** Of VS Code's `TreeItemCollapsibleState`. */
const [collapsed, expanded] = [1, 2];

type Watched = Pick<TreeView<{ readonly id: string }>, 'onDidExpandElement' | 'onDidCollapseElement'>;

/**
 * Which rows somebody has opened or closed, by ID, which begins with that of the account. VS Code forgets it of rows that
 * it draws no more, as when another account is shown.
 */
export class ExpandedRows {
  private readonly states = new Map<string, boolean>();

  /** Opens or closes a row as it was left; one that nobody has touched stays as it comes. */
  restore<T extends TreeItem>(id: string, item: T): T {
    const isOpen = this.states.get(id);
    if (isOpen !== undefined && item.collapsibleState) {
      item.collapsibleState = isOpen ? expanded : collapsed;
    }
    return item;
  }

  follow(view: Watched): Disposable {
    const listeners = [
      view.onDidExpandElement(({ element }) => this.states.set(element.id, true)),
      view.onDidCollapseElement(({ element }) => {
        // Or all that was open below would be asked for, too, when it is opened after the account was away.
        this.forget(element.id);
        this.states.set(element.id, false);
      }),
    ];
    return {
      dispose: () => {
        for (const listener of listeners) {
          listener.dispose();
        }
      },
    };
  }

  /** Forgets a row, or a whole account, with all that is below. */
  forget(id: string): void {
    for (const known of this.states.keys()) {
      if (known === id || known.startsWith(`${id}/`)) {
        this.states.delete(known);
      }
    }
  }
}

import type { TreeView } from 'vscode';

/** Waits a second at most: VS Code tells of a view that it has opened a moment later. */
export async function untilVisible(view: Pick<TreeView<unknown>, 'visible'>): Promise<void> {
  for (let waits = 0; waits < 20 && !view.visible; waits += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

import type { Workbench } from './workbench';

/** So long nothing takes; then the action was lost. */
const lostAfterMs = 3000;

/**
 * What an action copies. The clipboard is emptied first: the status bar may still say that something was copied before.
 * VS Code 1.99 loses a row that was just drawn anew, which is said: whoever copied does so again.
 */
export async function copiedBy(workbench: Workbench, copy: () => Promise<void>): Promise<string> {
  await workbench.page.evaluate("navigator.clipboard.writeText('')");
  // The test's own time ends this. A promise is no answer that Playwright would wait for to be true.
  while (true) {
    await copy();
    for (const until = Date.now() + lostAfterMs; Date.now() < until; ) {
      const copied = await workbench.clipboard();
      if (copied !== '') {
        return copied;
      }
      await workbench.page.waitForTimeout(20);
    }
  }
}

import type { Workbench } from './workbench';

/** What an action copies. The clipboard is emptied first: the status bar may still say that something was copied before. */
export async function copiedBy(workbench: Workbench, copy: () => Promise<void>): Promise<string> {
  await workbench.page.evaluate("navigator.clipboard.writeText('')");
  await copy();
  let copied = await workbench.clipboard();
  // The test's own time ends this. A promise is no answer that Playwright would wait for to be true.
  while (copied === '') {
    await workbench.page.waitForTimeout(20);
    copied = await workbench.clipboard();
  }
  return copied;
}

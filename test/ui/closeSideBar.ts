import type { Workbench } from './workbench';

/** Leaves all the width to the page. */
export async function closeSideBar(workbench: Workbench): Promise<void> {
  const sideBar = workbench.page.locator('[id="workbench.parts.sidebar"]');
  if (await sideBar.isVisible()) {
    await workbench.runCommand('View: Close Primary Side Bar');
    await sideBar.waitFor({ state: 'hidden' });
  }
}

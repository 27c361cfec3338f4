import type { Workbench } from './workbench';

/** Switches by the view's menu, and waits until the view says so. */
export async function switchProfile({ images, quickInput }: Workbench, name: string): Promise<void> {
  await images.moreAction('Switch Profile…');
  await quickInput.pick(name);
  await images.message(`${name}: account`).waitFor();
}

import { extname } from 'node:path';
import type { Workbench } from './workbench';

/** Answers the save dialog with a path. Its folder is read first, which `neighbour`, a file there, shows. */
export async function saveAs(workbench: Workbench, file: string, neighbour: string): Promise<void> {
  const { quickInput } = workbench;
  await saveDialogReady(workbench, file);
  await quickInput.type(file);
  await quickInput.choice(neighbour).waitFor();
  await quickInput.accept();
  await quickInput.widget.waitFor({ state: 'hidden' });
}

/** Answers it with a file that is there, and its question whether to replace that, once `meanwhile` is done. */
export async function saveOver(
  workbench: Workbench,
  file: string,
  neighbour: string,
  meanwhile: () => Promise<unknown>,
): Promise<void> {
  const { quickInput } = workbench;
  await saveDialogReady(workbench, file);
  await quickInput.type(file);
  await quickInput.choice(neighbour).waitFor();
  await quickInput.accept();
  await quickInput.showing(/already exists/);
  await meanwhile();
  await quickInput.accept();
  await quickInput.widget.waitFor({ state: 'hidden' });
}

/** Waits until the save dialog hears what is typed: it proposes a file of this kind, and has read the folder of that. */
export async function saveDialogReady({ quickInput, page }: Workbench, file: string): Promise<void> {
  await page.waitForFunction(
    `document.querySelector('.quick-input-widget input[type="text"]')?.value.endsWith('${extname(file)}')`,
  );
  await quickInput.choice('..').waitFor();
}

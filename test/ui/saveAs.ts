import { extname } from 'node:path';
import type { Workbench } from './workbench';

/** Answers the save dialog with a path. Its folder is read first, which `neighbour`, a file there, shows. */
export async function saveAs({ quickInput, page }: Workbench, file: string, neighbour: string): Promise<void> {
  await page.waitForFunction(
    `document.querySelector('.quick-input-widget input[type="text"]')?.value.endsWith('${extname(file)}')`,
  );
  await quickInput.choice('..').waitFor();
  await quickInput.type(file);
  await quickInput.choice(neighbour).waitFor();
  await quickInput.accept();
  await quickInput.widget.waitFor({ state: 'hidden' });
}

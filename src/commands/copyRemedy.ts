import type { Remedy } from '../ecs/remedy';
import { toClipboard } from '../toClipboard';

/** Copies what helps against the failure that a row tells of. */
export async function copyRemedy(row?: { readonly remedy?: Remedy }): Promise<void> {
  if (row?.remedy) {
    await toClipboard(row.remedy.text, row.remedy.copied);
  }
}

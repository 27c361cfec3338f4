import { sayBriefly } from '../sayBriefly';
import { toClipboard } from '../toClipboard';

/** Lets a page announce what was done. */
export type Say = (text: string) => void;

/** Says in the status bar and on the page what was done. */
export function confirm(text: string, say: Say): void {
  sayBriefly(text);
  say(text);
}

/** Puts text on the clipboard, and says so in the status bar and on the page. */
export async function copyAndConfirm(text: string, said: string, say: Say): Promise<void> {
  await toClipboard(text, said);
  say(said);
}

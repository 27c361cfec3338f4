import { env, l10n } from 'vscode';
import { sayBriefly } from './sayBriefly';
import { Turns } from './turns';

/** Of copies; one that waits for what is to be copied begins its turn before. */
export const copies = new Turns();

/** Puts text on the clipboard and says so in the status bar. */
export async function toClipboard(text: string, said: string): Promise<void> {
  copies.begin();
  await env.clipboard.writeText(text);
  sayBriefly(said);
}

/** What is said when so many commands were copied. */
export function commandsCopied(count: number): string {
  return count === 1 ? l10n.t('Command copied.') : l10n.t('{0} commands copied.', count);
}

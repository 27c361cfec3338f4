import { env } from 'vscode';
import { sayBriefly } from './sayBriefly';

/** Puts text on the clipboard and says so in the status bar. */
export async function toClipboard(text: string, said: string): Promise<void> {
  await env.clipboard.writeText(text);
  sayBriefly(said);
}

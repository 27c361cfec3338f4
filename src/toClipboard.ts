import { env, window } from 'vscode';

const saidMs = 5000;

/** Puts text on the clipboard and says so in the status bar. */
export async function toClipboard(text: string, said: string): Promise<void> {
  await env.clipboard.writeText(text);
  window.setStatusBarMessage(said, saidMs);
}

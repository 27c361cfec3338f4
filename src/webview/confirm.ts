import { window } from 'vscode';

/** Lets a page announce what was done. */
export type Say = (text: string) => void;

const statusMs = 5000;

/** Says in the status bar and on the page what was done. */
export function confirm(text: string, say: Say): void {
  window.setStatusBarMessage(text, statusMs);
  say(text);
}

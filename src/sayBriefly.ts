import { window } from 'vscode';

const saidMs = 5000;

/** Says in the status bar what was done. */
export function sayBriefly(text: string): void {
  window.setStatusBarMessage(text, saidMs);
}

import { type QuickPickItem, type QuickPickOptions, window } from 'vscode';
import { withKeyboard } from './withKeyboard';

/** Lets the person choose from a list, which stays open until it is answered. Resolves with undefined for Escape. */
export function showQuickPick<T extends QuickPickItem>(
  items: readonly T[],
  options: QuickPickOptions & { readonly canPickMany?: false },
): Promise<T | undefined> {
  return withKeyboard(() => window.showQuickPick(items, { ...options, ignoreFocusOut: true }));
}

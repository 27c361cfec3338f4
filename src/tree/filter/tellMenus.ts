import { commands } from 'vscode';
import type { Shown } from './shown';

/** Lets menus know what is kept out of sight, so that they offer the way back. */
export function tellMenus({ isFiltered = false, hidesEmpty = false }: Partial<Shown> = {}): void {
  void commands.executeCommand('setContext', 'ecsImageSharing.filtered', isFiltered);
  void commands.executeCommand('setContext', 'ecsImageSharing.emptyHidden', hidesEmpty);
}

import type { Handler } from './showingFailures';

/**
 * The handler of a command that menus call for a row, or for all selected rows; `tell` is called in its place when one of
 * them is lost. Older versions of VS Code lose a row while its list is drawn anew, and pass undefined for it.
 */
export function unlessLost(handler: Handler, tell: () => void): Handler {
  return (...args: readonly unknown[]) => {
    const [, rows] = args;
    const meant: readonly unknown[] = Array.isArray(rows) ? rows : args.slice(0, 1);
    return meant.includes(undefined) ? tell() : handler(...args);
  };
}

import type { Handler } from '../showingFailures';

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

/**
 * The same for a command that acts on one row and is also called without any, with nothing or by a caller of its own:
 * only the menu of a row passes a second argument, the selected rows.
 */
export function unlessRowLost(handler: Handler, tell: () => void): Handler {
  return (...args: readonly unknown[]) => (args.length > 1 && args[0] === undefined ? tell() : handler(...args));
}

import { l10n } from 'vscode';
import { plainText } from '../ecs/plainText';
import { copies, toClipboard } from '../toClipboard';

interface Row {
  readonly copyText?: string;
}

/**
 * Copies the ID of one row, or of all selected rows, one a line. `selection` is that of the view where no row is given;
 * a copy that waited for it does not replace a newer one.
 */
export async function copyIds(
  selection: () => Promise<readonly Row[]>,
  row?: Row,
  rows?: readonly Row[],
): Promise<void> {
  const isNewest = copies.begin();
  const chosen = rows ?? (row ? [row] : await selection());
  if (!isNewest()) {
    return;
  }
  const ids = chosen.map(({ copyText }) => copyText).filter((id) => id !== undefined);
  if (ids.length > 0) {
    await copyLines(ids);
  }
}

/** Puts one ID a line on the clipboard and says so in the status bar. */
export async function copyLines(ids: readonly string[]): Promise<void> {
  const said =
    ids.length === 1 ? l10n.t('{0} copied.', plainText(ids[0] ?? '')) : l10n.t('{0} IDs copied.', ids.length);
  await toClipboard(ids.join('\n'), said);
}

import { l10n } from 'vscode';
import { confirm, copyAndConfirm, type Say } from './confirm';

/**
 * Puts account IDs on the clipboard, one per line, and confirms how many, with a sentence to add if there is one. Leaves
 * the clipboard alone when there are none, and says so.
 */
export async function copyAccountIds(accountIds: readonly string[], say: Say, remark?: string): Promise<void> {
  const said = [copiedText(accountIds.length), remark].filter(Boolean).join(' ');
  if (accountIds.length > 0) {
    await copyAndConfirm(accountIds.join('\n'), said, say);
  } else {
    confirm(said, say);
  }
}

function copiedText(count: number): string {
  if (count === 0) {
    return l10n.t('There is no account ID to copy.');
  }
  return count === 1 ? l10n.t('1 account ID copied.') : l10n.t('{0} account IDs copied.', count);
}

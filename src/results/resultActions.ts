import { commands, env, type LogOutputChannel, l10n } from 'vscode';
import type { AccountSession } from '../credentials/accountSession';
import type { ImageKey, SharePermissionPage } from '../ecs/model';
import type { Remedy } from '../ecs/remedy';
import { imageLink } from '../links/imageLink';
import type { KnownAccounts } from '../sweep/accountClass';
import { copies } from '../toClipboard';
import { copyAndConfirm, type Say } from '../webview/confirm';
import { copyAccountIds } from '../webview/copyAccountIds';
import { askExportTarget, fileNameOf, offerToOpen, tellNotWritten, writeTarget } from '../webview/exportTarget';
import { withoutWaiting } from '../withoutWaiting';
import { type ExportFormat, exportContent, exportFileName } from './exportContent';
import type { Answer } from './messages';
import { readAll } from './readAll';

export interface ActionContext {
  readonly session: AccountSession;
  readonly image: ImageKey;
  readonly knownAccounts: KnownAccounts;
  /** Aborted when the panel closes. */
  readonly closed: AbortSignal;
  readonly log: LogOutputChannel;
  readonly say: Say;
}

/** Copies those of the IDs that the shown page holds, one per line. */
export async function copyAccounts(ids: readonly string[], page: SharePermissionPage, say: Say): Promise<void> {
  const shown = new Set(page.items.map((account) => account.accountId));
  const known = ids.filter((id) => shown.has(id));
  if (known.length > 0) {
    await copyAccountIds(known, say);
  }
}

export async function copyAll({ session, image, closed, say }: ActionContext): Promise<void> {
  const isNewest = copies.begin();
  const all = await readAll(session, image, closed);
  if (!all || closed.aborted || !isNewest()) {
    return;
  }
  const remark = all.totalChanged ? l10n.t('The number of accounts changed while the pages were read.') : undefined;
  await copyAccountIds(
    all.accounts.map(({ accountId }) => accountId),
    say,
    remark,
  );
}

export async function copyText(what: 'requestId' | 'command' | 'json', answer: Answer, say: Say): Promise<void> {
  const said = {
    requestId: l10n.t('Request ID copied.'),
    command: l10n.t('Command copied.'),
    json: l10n.t('JSON copied.'),
  };
  const text = answer[what];
  if (text) {
    await copyAndConfirm(text, said[what], say);
  }
}

/** Copies a link to what the page is about. */
export async function copyLink(image: ImageKey, say: Say): Promise<void> {
  await copyAndConfirm(imageLink(env.uriScheme, image), l10n.t('Link copied.'), say);
}

/** Copies what helps against a failure. */
export async function copyRemedy({ text, copied }: Remedy, say: Say): Promise<void> {
  await copyAndConfirm(text, copied, say);
}

/** Asks where to, reads all pages, and writes them to a file. */
export async function exportAll(format: ExportFormat, context: ActionContext): Promise<void> {
  const { session, image, knownAccounts, closed, log, say } = context;
  const subject = { ...image, knownAccounts, isSample: session.isSample };
  const target = await askExportTarget({
    title: l10n.t('Export all accounts'),
    fileName: exportFileName(format, subject),
    filters: format === 'csv' ? { CSV: ['csv'] } : { JSON: ['json'] },
  });
  const all = target && !closed.aborted ? await readAll(session, image, closed) : undefined;
  if (!target || !all) {
    return;
  }
  try {
    await writeTarget(target, [await exportContent(format, subject, all)], closed);
    const said = exportedText(all.accounts.length, fileNameOf(target));
    say(said);
    withoutWaiting(offerToOpen(target, said), log);
  } catch (error) {
    if (!closed.aborted) {
      tellNotWritten(target, error, log);
    }
  }
}

export async function showLog(): Promise<void> {
  await commands.executeCommand('ecsImageSharing.log.show');
}

function exportedText(count: number, fileName: string): string {
  return count === 1
    ? l10n.t('1 account exported to {0}.', fileName)
    : l10n.t('{0} accounts exported to {1}.', count, fileName);
}

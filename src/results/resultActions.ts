import { commands, env, type LogOutputChannel, l10n, window } from 'vscode';
import type { AccountSession } from '../credentials/accountSession';
import type { SharePermissionPage } from '../ecs/model';
import type { ImageKey } from './allAccounts';
import type { ExportFormat } from './exportContent';
import { exportTarget, offerToOpen, writeExport } from './exportFile';
import type { Answer } from './messages';
import { copiedText } from './noticeText';
import { readAll } from './readAll';

const statusMs = 5000;

export interface ActionContext {
  readonly session: AccountSession;
  readonly image: ImageKey;
  readonly knownAccounts: Readonly<Record<string, string>>;
  /** Aborted when the panel closes. */
  readonly closed: AbortSignal;
  readonly log: LogOutputChannel;
  /** Lets the page announce what was done. */
  readonly say: (text: string) => void;
}

/** Copies those of the IDs that the shown page holds, one per line. */
export async function copyAccounts(ids: readonly string[], page: SharePermissionPage, say: Say): Promise<void> {
  const shown = new Set(page.items.map((account) => account.accountId));
  const known = ids.filter((id) => shown.has(id));
  if (known.length > 0) {
    await env.clipboard.writeText(known.join('\n'));
    confirm(copiedText(known.length), say);
  }
}

export async function copyAll({ session, image, closed, say }: ActionContext): Promise<void> {
  const all = await readAll(session, image, closed);
  if (!all || closed.aborted) {
    return;
  }
  if (all.accounts.length === 0) {
    confirm(l10n.t('There is no account ID to copy.'), say);
    return;
  }
  await env.clipboard.writeText(all.accounts.map((account) => account.accountId).join('\n'));
  confirm(copiedText(all.accounts.length, all.totalChanged), say);
}

export async function copyText(what: 'requestId' | 'command' | 'json', answer: Answer, say: Say): Promise<void> {
  const said = {
    requestId: l10n.t('Request ID copied.'),
    command: l10n.t('Command copied.'),
    json: l10n.t('JSON copied.'),
  };
  const text = answer[what];
  if (text) {
    await env.clipboard.writeText(text);
    confirm(said[what], say);
  }
}

export async function exportAll(format: ExportFormat, context: ActionContext): Promise<void> {
  const { session, image, knownAccounts, closed, log, say } = context;
  const subject = { ...image, knownAccounts };
  const target = await exportTarget(format, subject);
  const all = target && !closed.aborted ? await readAll(session, image, closed) : undefined;
  if (!target || !all) {
    return;
  }
  try {
    const said = await writeExport(target, format, subject, all);
    say(said);
    void offerToOpen(target, said);
  } catch (error) {
    log.error(`Export to ${target.fsPath}: ${String(error)}`);
    void window.showErrorMessage(l10n.t('The file {0} could not be written.', target.fsPath));
  }
}

export async function showLog(): Promise<void> {
  await commands.executeCommand('ecsImageSharing.log.show');
}

type Say = (text: string) => void;

function confirm(text: string, say: Say): void {
  window.setStatusBarMessage(text, statusMs);
  say(text);
}

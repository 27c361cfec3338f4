import * as vscode from 'vscode';
import type { AccountSession } from '../credentials/accountSession';
import { settings } from '../settings';
import type { SweepResult } from '../sweep/model';
import { progressText } from '../sweep/progressText';
import { withoutWaiting } from '../withoutWaiting';
import type { CommandContext } from './commandContext';
import { tellAccountNeeded } from './offerAccounts';
import { sessionMeant } from './sessionMeant';

type Context = Pick<CommandContext, 'sessions' | 'sweeps' | 'accounts' | 'log'>;

/**
 * Sweeps all regions of the active account and resolves with what was found (`SweepResult`), also for another extension;
 * with undefined when the account is not open or was closed meanwhile. A running sweep is joined.
 */
export async function sweep(context: Context, resume: boolean, given?: unknown): Promise<SweepResult | undefined> {
  const session = await sessionMeant(context, given);
  if (!session) {
    return tellAccountNeeded();
  }
  const isShown = session === (await context.sessions.active());
  const result = await sweepWithProgress(context, session, resume, isShown);
  const { images, gaps } = result;
  context.log.info(`Sweep of account ${session.accountId}: ${images.length} images, ${gaps.length} gaps.`);
  withoutWaiting(tellEnd(session, result));
  return result;
}

async function sweepWithProgress(
  { sweeps, accounts }: Context,
  session: AccountSession,
  resume: boolean,
  isShown: boolean,
): Promise<SweepResult> {
  const sweep = (await sweeps.get()).of(session);
  const title = session.isSample
    ? vscode.l10n.t('Sweeping the sample account')
    : vscode.l10n.t('Sweeping all regions of {0}', session.name);
  return vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title, cancellable: true },
    async (progress, token) => {
      const listener = token.onCancellationRequested(() => sweep.cancel());
      let shown = 0;
      const unlisten = sweep.onDidChange(() => {
        const now = sweep.progress;
        // Progress comes with every answer; nobody reads faster than this.
        if (now && Date.now() - shown > 250) {
          shown = Date.now();
          progress.report({ message: progressText(now) });
        }
      });
      try {
        const swept = sweep.run({ ...settings.sweep(), resume });
        if (isShown) {
          // Only now: the keyboard would go with the welcome, which gives way to a sweep that runs. The sweep matters more.
          void accounts.focus().catch(() => undefined);
        }
        return await swept;
      } finally {
        unlisten();
        listener.dispose();
      }
    },
  );
}

/** Says how it ended when that is not simply well: stopped, or with gaps. */
async function tellEnd({ id }: AccountSession, { cancelled, gaps }: SweepResult): Promise<void> {
  if (gaps.length === 0) {
    return;
  }
  const goOn = cancelled ? vscode.l10n.t('Continue') : vscode.l10n.t('Retry Failed');
  const text = cancelled
    ? vscode.l10n.t('The sweep was stopped. What it had not read is not known.')
    : vscode.l10n.t(
        'The sweep could not read everything: what is missing is not known, which is not the same as not shared.',
      );
  if ((await vscode.window.showWarningMessage(text, goOn)) === goOn) {
    await vscode.commands.executeCommand('ecsImageSharing.sweep.retry', { sessionId: id });
  }
}

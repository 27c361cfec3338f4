import { l10n, window } from 'vscode';
import { readersTimes } from '../ecs/clock';
import type { CommandContext } from './commandContext';
import { tellAccountNeeded } from './offerAccounts';
import { sessionMeant } from './sessionMeant';
import { showQuickPick } from './showQuickPick';

/** Lets the person choose the kept sweep that the last one is compared with. */
export async function compareSweep(
  context: Pick<CommandContext, 'sessions' | 'sweeps'>,
  given?: unknown,
): Promise<void> {
  const session = await sessionMeant(context, given);
  if (!session) {
    return tellAccountNeeded();
  }
  const sweep = (await context.sweeps.get()).of(session);
  await sweep.open();
  const others = (await sweep.kept()).filter((startedAt) => startedAt !== sweep.result?.startedAt);
  if (others.length === 0) {
    void window.showInformationMessage(l10n.t('There is no earlier sweep of this account to compare with.'));
    return;
  }
  const items = others.map((startedAt) => ({
    label: readersTimes().local(startedAt),
    startedAt,
  }));
  const chosen = await showQuickPick(items, { placeHolder: l10n.t('Show what changed since') });
  if (chosen && !session.ended.aborted && !(await sweep.compareWith(chosen.startedAt))) {
    void window.showErrorMessage(l10n.t('That sweep can no longer be read.'));
  }
}

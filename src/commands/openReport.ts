import { withoutWaiting } from '../withoutWaiting';
import type { CommandContext } from './commandContext';
import { offerAccounts } from './offerAccounts';

/** Opens the report of the active account's last sweep, or of the one that runs. */
export async function openReport({ sessions, reports }: Pick<CommandContext, 'sessions' | 'reports'>): Promise<void> {
  const session = await sessions.active();
  if (!session) {
    // A caller is not kept waiting until somebody has put the message away.
    withoutWaiting(offerAccounts());
    return;
  }
  await (await reports.get()).open(session, { sessionId: session.id });
}

import type { CommandContext } from './commandContext';
import { tellAccountNeeded } from './offerAccounts';

/** Opens the report of the active account's last sweep, or of the one that runs. */
export async function openReport({ sessions, reports }: Pick<CommandContext, 'sessions' | 'reports'>): Promise<void> {
  const session = await sessions.active();
  if (!session) {
    return tellAccountNeeded();
  }
  await (await reports.get()).open(session, { sessionId: session.id });
}

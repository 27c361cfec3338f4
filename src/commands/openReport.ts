import type { CommandContext } from './commandContext';

/** Opens the report of the active account's last sweep, or of the one that runs. */
export async function openReport({ sessions, reports }: Pick<CommandContext, 'sessions' | 'reports'>): Promise<void> {
  const session = await sessions.active();
  if (session) {
    await (await reports.get()).open(session, { sessionId: session.id });
  }
}

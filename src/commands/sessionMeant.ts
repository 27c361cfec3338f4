import type { AccountSession } from '../credentials/accountSession';
import type { CommandContext } from './commandContext';

/** The account that a caller names (a report need not be of the one that the views show), or else the active one. */
export async function sessionMeant(
  { sessions }: Pick<CommandContext, 'sessions'>,
  given?: unknown,
): Promise<AccountSession | undefined> {
  const { sessionId } = (given ?? {}) as { sessionId?: unknown };
  return typeof sessionId === 'string' ? sessions.get(sessionId) : sessions.active();
}

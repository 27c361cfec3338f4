import type { CommandContext } from './commandContext';
import { sessionMeant } from './sessionMeant';

/** Stops the sweep that runs; what it has found stays. */
export async function cancelSweep(
  context: Pick<CommandContext, 'sessions' | 'sweeps'>,
  given?: unknown,
): Promise<void> {
  const session = await sessionMeant(context, given);
  if (session) {
    (await context.sweeps.get()).of(session).cancel();
  }
}

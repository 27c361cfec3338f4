import type { CommandContext } from './commandContext';

/** Stops the sweep that runs; what it has found stays. */
export async function cancelSweep({ sessions, sweeps }: Pick<CommandContext, 'sessions' | 'sweeps'>): Promise<void> {
  const session = await sessions.active();
  if (session) {
    sweeps.of(session).cancel();
  }
}

import type { CommandContext } from './commandContext';
import { forgetRegions } from './recentRegions';

/** Deletes what was kept for a profile that is gone: its recent regions and its sweeps. Nothing for undefined. */
export async function forgetProfile(
  { memory, sweeps }: Pick<CommandContext, 'memory' | 'sweeps'>,
  profileId: string | undefined,
): Promise<void> {
  if (profileId !== undefined) {
    await forgetRegions(memory, profileId);
    await (await sweeps.get()).forget(profileId);
  }
}

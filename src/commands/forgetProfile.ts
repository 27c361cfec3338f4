import { forgetShowing } from '../tree/filter/keptShowing';
import type { CommandContext } from './commandContext';
import { forgetRegions } from './recentRegions';

/** Deletes what was kept for a profile that is gone: its recent regions, what of it was shown, and its sweeps. Nothing for undefined. */
export async function forgetProfile(
  { memory, sweeps }: Pick<CommandContext, 'memory' | 'sweeps'>,
  profileId: string | undefined,
): Promise<void> {
  if (profileId !== undefined) {
    await forgetRegions(memory, profileId);
    await forgetShowing(memory, profileId);
    await (await sweeps.get()).forget(profileId);
  }
}

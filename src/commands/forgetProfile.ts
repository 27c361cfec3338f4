import { forgetShowing } from '../tree/filter/keptShowing';
import type { CommandContext } from './commandContext';
import { forgetRegions } from './recentRegions';

/** Deletes what was kept for a profile that is gone: its recent regions, what of it was shown and open, and its sweeps. Nothing for undefined. */
export async function forgetProfile(
  { memory, expanded, sweeps }: Pick<CommandContext, 'memory' | 'expanded' | 'sweeps'>,
  profileId: string | undefined,
): Promise<void> {
  if (profileId !== undefined) {
    expanded.forget(profileId);
    await forgetRegions(memory, profileId);
    await forgetShowing(memory, profileId);
    await (await sweeps.get()).forget(profileId);
  }
}

import type { KeyLeft } from '../credentials/keyEntries';
import type { CommandContext } from './commandContext';
import { forgetProfile } from './forgetProfile';

interface Context extends Pick<CommandContext, 'memory' | 'expanded' | 'sweeps'> {
  readonly profiles: { remove(profileId: string): Promise<KeyLeft> };
}

/**
 * Removes a profile and all that was kept for it.
 * @throws EcsError of kind `storage`: all is as it was then, or only the key could not be deleted
 */
export async function removeKept(context: Context, profileId: string): Promise<void> {
  const { keyLeft } = await context.profiles.remove(profileId);
  await forgetProfile(context, profileId);
  if (keyLeft) {
    throw keyLeft;
  }
}

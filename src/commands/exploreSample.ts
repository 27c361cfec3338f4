import { sampleSessionId } from '../credentials/accountSession';
import type { CommandContext } from './commandContext';

/** Opens the made-up account. */
export async function exploreSample(context: Pick<CommandContext, 'profiles' | 'images'>): Promise<void> {
  await context.profiles.activate(sampleSessionId);
  await context.images.focus();
}

import { sampleSessionId } from '../credentials/accountSession';
import type { CommandContext } from './commandContext';
import { focusImages } from './focusImages';

/** Opens the made-up account. */
export async function exploreSample({ profiles }: Pick<CommandContext, 'profiles'>): Promise<void> {
  await profiles.activate(sampleSessionId);
  await focusImages();
}

import { l10n, window } from 'vscode';
import { plainText } from '../ecs/plainText';
import type { CommandContext } from './commandContext';
import { pickProfile } from './pickProfile';
import { forgetRegions } from './recentRegions';

/** Removes a profile after a question: its key, what was loaded with it, its pages, its recent regions and its kept sweeps. */
export async function removeProfile({
  profiles,
  memory,
  sweeps,
}: Pick<CommandContext, 'profiles' | 'memory' | 'sweeps'>): Promise<void> {
  const profile = await pickProfile(profiles, l10n.t('Which profile should be removed?'));
  if (!profile) {
    return;
  }
  const remove = l10n.t('Remove');
  const message = l10n.t('Remove the profile {0}?', plainText(profile.name));
  const detail = l10n.t('Its AccessKey is deleted from this machine. The AccessKey itself stays valid in RAM.');
  if ((await window.showWarningMessage(message, { modal: true, detail }, remove)) === remove) {
    await profiles.remove(profile.id);
    await forgetRegions(memory, profile.id);
    await sweeps.forget(profile.id);
  }
}

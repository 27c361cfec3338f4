import { l10n, window } from 'vscode';
import { plainText } from '../ecs/plainText';
import type { CommandContext } from './commandContext';
import { pickProfile } from './pickProfile';
import { removeKept } from './removeKept';

/** Removes a profile after a question: its key, what was loaded with it, its pages, its recent regions and its kept sweeps. */
export async function removeProfile(
  context: Pick<CommandContext, 'profiles' | 'memory' | 'expanded' | 'sweeps'>,
): Promise<void> {
  const profile = await pickProfile(context.profiles, l10n.t('Which profile should be removed?'));
  if (!profile) {
    return;
  }
  const remove = l10n.t('Remove');
  const message = l10n.t('Remove the profile {0}?', plainText(profile.name));
  const detail =
    profile.source === 'key'
      ? l10n.t('Its AccessKey is deleted from this machine. The AccessKey itself stays valid in RAM.')
      : l10n.t('Where its credentials come from stays as it is.');
  if ((await window.showWarningMessage(message, { modal: true, detail }, remove)) === remove) {
    await removeKept(context, profile.id);
  }
}

import { l10n } from 'vscode';
import { askText } from './askText';
import type { CommandContext } from './commandContext';
import { pickProfile } from './pickProfile';

export async function renameProfile({ profiles }: Pick<CommandContext, 'profiles'>): Promise<void> {
  const profile = await pickProfile(profiles, l10n.t('Which profile should have another name?'));
  if (!profile) {
    return;
  }
  const { profiles: saved } = await profiles.index();
  const name = await askText({
    title: l10n.t('Rename Profile'),
    prompt: l10n.t('New name for {0}', profile.name),
    value: profile.name,
    validate: (text) => {
      if (text === '') {
        return l10n.t('A profile needs a name.');
      }
      const taken = saved.some((other) => other.id !== profile.id && other.name === text);
      return taken ? l10n.t('There is a profile of this name.') : undefined;
    },
  });
  if (typeof name === 'string' && name !== profile.name) {
    await profiles.rename(profile.id, name);
  }
}

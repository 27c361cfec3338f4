import { l10n, window } from 'vscode';
import type { ProfileStore } from '../credentials/profileStore';
import { plainText } from '../ecs/plainText';

/** Lets the person choose a saved profile; says so when there is none. Resolves with undefined for Escape. */
export async function pickProfile(profiles: ProfileStore, placeHolder: string) {
  const index = await profiles.index();
  if (index.profiles.length === 0) {
    void window.showInformationMessage(l10n.t('No AccessKey is saved.'));
    return undefined;
  }
  const items = index.profiles.map((profile) => ({
    label: plainText(profile.name),
    description: profile.accountId,
    detail: profile.id === index.activeId ? l10n.t('active') : undefined,
    profile,
  }));
  return (await window.showQuickPick(items, { placeHolder, matchOnDescription: true }))?.profile;
}

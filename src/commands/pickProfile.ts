import { l10n, window } from 'vscode';
import type { ProfileStore } from '../credentials/profileStore';
import { profileItem } from './profileItem';
import { showQuickPick } from './showQuickPick';

/** Lets the person choose a saved profile; says so when there is none. Resolves with undefined for Escape. */
export async function pickProfile(profiles: ProfileStore, placeHolder: string) {
  const index = await profiles.index();
  if (index.profiles.length === 0) {
    void window.showInformationMessage(l10n.t('No profile is saved.'));
    return undefined;
  }
  const items = index.profiles.map((profile) => ({ ...profileItem(profile, index), profile }));
  return (await showQuickPick(items, { placeHolder, matchOnDescription: true }))?.profile;
}

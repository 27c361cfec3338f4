import { l10n, type QuickPickItem } from 'vscode';
import type { Profile, ProfileIndex } from '../credentials/profile';
import { plainText } from '../ecs/plainText';

/** A profile as a row of a quick pick: its name, its account, where its credentials come from, whether it is active. */
export function profileItem(profile: Profile, { activeId }: ProfileIndex): QuickPickItem {
  const facts = [profile.id === activeId && l10n.t('active'), origin(profile)].filter(Boolean);
  return { label: plainText(profile.name), description: profile.accountId, detail: facts.join(' · ') || undefined };
}

function origin(profile: Profile): string | undefined {
  switch (profile.source) {
    case 'key':
      return undefined;
    case 'cli':
      return plainText(l10n.t('CLI profile {0}', profile.cliProfile));
    case 'environment':
      return l10n.t('from the environment');
    case 'ecsRole':
      return l10n.t('role of the ECS instance');
  }
}

import { commands, l10n, QuickPickItemKind } from 'vscode';
import { sampleSessionId } from '../credentials/accountSession';
import type { CommandContext } from './commandContext';
import { profileItem } from './profileItem';
import { showQuickPick } from './showQuickPick';

/** Lets the person choose which account the views show: a profile, the sample account, or one from elsewhere. */
export async function switchProfile({ profiles }: Pick<CommandContext, 'profiles'>): Promise<void> {
  const index = await profiles.index();
  const items = [
    ...index.profiles.map((profile) => ({ ...profileItem(profile, index), id: profile.id })),
    {
      label: l10n.t('Sample account'),
      description: l10n.t('made up'),
      detail: index.activeId === sampleSessionId ? l10n.t('active') : undefined,
      id: sampleSessionId,
    },
    { label: '', kind: QuickPickItemKind.Separator },
    { label: l10n.t('$(add) Add an AccessKey…'), command: 'profile.add' },
    { label: l10n.t('$(terminal) Use an Alibaba Cloud CLI Profile…'), command: 'profile.useCli' },
    { label: l10n.t('$(symbol-variable) Use Credentials from the Environment…'), command: 'profile.useEnvironment' },
    { label: l10n.t('$(server) Use the RAM Role of This ECS Instance'), command: 'profile.useEcsRole' },
  ];
  const placeHolder = l10n.t('Which account should the views show?');
  const chosen = await showQuickPick<Item>(items, { placeHolder, matchOnDescription: true });
  if (chosen?.command) {
    await commands.executeCommand(`ecsImageSharing.${chosen.command}`);
  } else if (chosen?.id) {
    await profiles.activate(chosen.id);
  }
}

type Item = ReturnType<typeof profileItem> & { readonly id?: string; readonly command?: string };

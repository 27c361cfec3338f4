import { commands, l10n, QuickPickItemKind, window } from 'vscode';
import { sampleSessionId } from '../credentials/accountSession';
import { plainText } from '../ecs/plainText';
import type { CommandContext } from './commandContext';

/** Lets the person choose which account the views show: a profile, the sample account, or a new key. */
export async function switchProfile({ profiles }: Pick<CommandContext, 'profiles'>): Promise<void> {
  const index = await profiles.index();
  const active = (id: string) => (id === index.activeId ? l10n.t('active') : undefined);
  const items = [
    ...index.profiles.map(({ id, name, accountId }) => ({
      label: plainText(name),
      description: accountId,
      detail: active(id),
      id,
    })),
    {
      label: l10n.t('Sample account'),
      description: l10n.t('made up'),
      detail: active(sampleSessionId),
      id: sampleSessionId,
    },
    { label: '', kind: QuickPickItemKind.Separator, id: '' },
    { label: l10n.t('$(add) Add an AccessKey…'), id: 'add' },
  ];
  const placeHolder = l10n.t('Which account should the views show?');
  const chosen = await window.showQuickPick(items, { placeHolder, matchOnDescription: true });
  if (chosen?.id === 'add') {
    await commands.executeCommand('ecsImageSharing.profile.add');
  } else if (chosen) {
    await profiles.activate(chosen.id);
  }
}

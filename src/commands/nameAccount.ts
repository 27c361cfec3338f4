import { ConfigurationTarget, l10n, workspace } from 'vscode';
import { sayBriefly } from '../sayBriefly';
import { settings } from '../settings';
import { askText } from './askText';
import { showQuickPick } from './showQuickPick';

/** Gives an account a name, which makes it a known one; an empty name takes that back. */
export async function nameAccount(given?: { readonly accountId?: unknown }): Promise<void> {
  const accountId = given?.accountId;
  if (typeof accountId !== 'string') {
    return;
  }
  const name = await askText({
    title: l10n.t('Name an Account'),
    prompt: l10n.t('Who is account {0}? Leave it empty to take the name away.', accountId),
    value: settings.knownAccounts()[accountId],
  });
  const target = typeof name === 'string' ? await askTarget() : undefined;
  if (typeof name === 'string' && target !== undefined) {
    await settings.nameAccount(accountId, name, target);
    const said =
      name === ''
        ? l10n.t('Account {0} has no name any more.', accountId)
        : l10n.t('Account {0} is named "{1}".', accountId, name);
    sayBriefly(said);
  }
}

/** A folder's settings can be shared with the team; without a folder there are only one's own. */
async function askTarget(): Promise<ConfigurationTarget | undefined> {
  if (!workspace.workspaceFolders?.length) {
    return ConfigurationTarget.Global;
  }
  const items = [
    { label: l10n.t('For me'), description: l10n.t('user settings'), target: ConfigurationTarget.Global },
    {
      label: l10n.t('For the team'),
      description: l10n.t('settings of this folder'),
      target: ConfigurationTarget.Workspace,
    },
  ];
  return (await showQuickPick(items, { placeHolder: l10n.t('Where should the name be kept?') }))?.target;
}

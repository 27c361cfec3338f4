import { ConfigurationTarget, l10n, window, workspace } from 'vscode';
import { plainText } from '../ecs/plainText';
import { sampleKnownAccounts } from '../sample/accounts';
import { sayBriefly } from '../sayBriefly';
import { section, settings } from '../settings';
import { nameOf } from '../sweep/accountClass';
import { askText } from './askText';
import { showQuickPick } from './showQuickPick';

/** Gives an account a name, which makes it a known one; an empty name takes that back. */
export async function nameAccount(given?: { readonly accountId?: unknown }): Promise<void> {
  const accountId = given?.accountId;
  if (typeof accountId !== 'string') {
    return;
  }
  const value = nameOf(accountId, settings.knownAccounts({ withSample: true }));
  const prompt =
    value === undefined
      ? l10n.t('Who is account {0}?', accountId)
      : l10n.t('Who is account {0}? Leave it empty to take the name away.', accountId);
  const name = await askText({ title: l10n.t('Name an Account'), prompt, value });
  const target = typeof name === 'string' ? await askTarget() : undefined;
  if (typeof name === 'string' && target !== undefined) {
    await writeName(accountId, name, target);
    tellName(accountId, name);
  }
}

/**
 * Writes the name of one account into the settings of the user or the workspace; an empty name takes it away. A partner of
 * the sample keeps the empty name, which counts for more than that of the sample.
 */
async function writeName(accountId: string, name: string, target: ConfigurationTarget): Promise<void> {
  const configuration = workspace.getConfiguration(section);
  const inspected = configuration.inspect<Record<string, string>>('knownAccounts');
  const kept = target === ConfigurationTarget.Global ? inspected?.globalValue : inspected?.workspaceValue;
  const { [accountId]: _former, ...others } = kept ?? {};
  const isTakenAway = name === '' && !Object.hasOwn(sampleKnownAccounts, accountId);
  await configuration.update('knownAccounts', isTakenAway ? others : { ...others, [accountId]: name }, target);
}

/** The settings of a folder win over those of the user. */
function tellName(accountId: string, wanted: string): void {
  const name = nameOf(accountId, settings.knownAccounts()) ?? '';
  if (name !== wanted) {
    const said =
      name === ''
        ? l10n.t('Account {0} still has no name: another setting, of the user or of this folder, counts.', accountId)
        : l10n.t(
            'Account {0} is still named "{1}": another setting, of the user or of this folder, counts.',
            accountId,
            name,
          );
    void window.showWarningMessage(plainText(said));
  } else {
    sayBriefly(
      name === ''
        ? l10n.t('Account {0} has no name any more.', accountId)
        : l10n.t('Account {0} is named "{1}".', accountId, name),
    );
  }
}

/**
 * A folder's settings can be shared with the team; without a folder there are only one's own. Those of a folder that is
 * not trusted are kept from the extension: it would write over names that it does not see.
 */
async function askTarget(): Promise<ConfigurationTarget | undefined> {
  if (!workspace.workspaceFolders?.length || !workspace.isTrusted) {
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

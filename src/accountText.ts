import { l10n } from 'vscode';
import type { AccountSession } from './credentials/accountSession';

/** Whose images are shown. A profile may be named after its account. */
export function accountText({ isSample, name, accountId }: Pick<AccountSession, 'isSample' | 'name' | 'accountId'>) {
  if (isSample) {
    return l10n.t('Sample account: made-up data, nothing is sent.');
  }
  return name === accountId ? l10n.t('Account {0}', accountId) : l10n.t('{0}: account {1}', name, accountId);
}

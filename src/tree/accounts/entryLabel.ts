import { l10n } from 'vscode';
import type { AccountEntry } from '../../sweep/accountEntry';
import { everybody } from '../../sweep/sharedWith';

/** What somebody who may use images is called: the name of an account, or else its ID. */
export function entryLabel({ group, id, name }: AccountEntry): string {
  if (group === everybody) {
    return l10n.t('Everybody (share group {0})', group);
  }
  return group === undefined ? (name ?? id) : l10n.t('Share group {0}', group);
}

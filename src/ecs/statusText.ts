import { l10n } from 'vscode';

/** The status of an image in words; nothing for an available one, which is the rule. */
export function statusText(status: string): string | undefined {
  switch (status) {
    case 'Available':
      return undefined;
    case 'Creating':
      return l10n.t('creating');
    case 'Waiting':
      return l10n.t('waiting');
    case 'UnAvailable':
      return l10n.t('unavailable');
    case 'CreateFailed':
      return l10n.t('creation failed');
    case 'Deprecated':
      return l10n.t('deprecated');
    default:
      return status.toLowerCase();
  }
}

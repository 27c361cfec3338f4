import { t } from '@vscode/l10n';

/** The status of an image in words; nothing for an available one, which is the rule. */
export function statusText(status: string): string | undefined {
  switch (status) {
    case 'Available':
      return undefined;
    case 'Creating':
      return t('creating');
    case 'Waiting':
      return t('waiting');
    case 'UnAvailable':
      return t('unavailable');
    case 'CreateFailed':
      return t('creation failed');
    case 'Deprecated':
      return t('deprecated');
    default:
      return status.toLowerCase();
  }
}

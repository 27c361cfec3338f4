import { t } from '@vscode/l10n';

/** What every tool says before it runs: an answer goes where the conversation goes. */
export function toConversation(): string {
  return t('The answer, with the account IDs and names in it, becomes part of the conversation.');
}

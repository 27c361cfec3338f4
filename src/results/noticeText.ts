import { l10n } from 'vscode';
import type { AllAccounts } from './allAccounts';
import type { Oddity } from './oddities';

/** An oddity of a page as a sentence. */
export function noticeText(oddity: Oddity): string {
  switch (oddity.kind) {
    case 'totalChanged':
      return l10n.t(
        'The number of accounts changed from {0} to {1} between two pages, so an account may have moved from one page to another. Copy All and export read every page and count each account once.',
        oddity.from,
        oddity.to,
      );
    case 'totalRefreshed':
      return l10n.t('The number of accounts changed from {0} to {1} since the request before.', oddity.from, oddity.to);
    case 'short':
      return l10n.t(
        'This page is incomplete: of the accounts that should be on it by the total ({1}), ECS gave {0}.',
        oddity.given,
        oddity.expected,
      );
    case 'pastEnd':
      return l10n.t('This page is past the end: the last page is page {0}.', oddity.lastPage);
    case 'smallerPages':
      return l10n.t('ECS used {0} accounts per page, not the {1} that were asked for.', oddity.used, oddity.asked);
  }
}

/** Why a list read over all pages may not be whole; undefined when it is. */
export function incompleteText(all: AllAccounts): string | undefined {
  return all.complete
    ? undefined
    : l10n.t(
        'ECS says that the number of accounts is {0}, but all its pages together gave only {1}.',
        all.totalCount,
        all.accounts.length,
      );
}

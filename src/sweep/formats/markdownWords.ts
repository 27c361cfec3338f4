import { t } from '@vscode/l10n';
import type { Severity } from '../findingRules';
import type { AccountClass } from '../model';

/** Markdown is for people, so unlike the other formats it says these in their language. */
export function classWord(kind: AccountClass): string {
  switch (kind) {
    case 'public':
      return t('public');
    case 'unknown':
      return t('unknown');
    case 'known':
      return t('known');
  }
}

export function severityWord(severity: Severity): string {
  switch (severity) {
    case 'error':
      return t('error');
    case 'warning':
      return t('warning');
    case 'note':
      return t('note');
  }
}

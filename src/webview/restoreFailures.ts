import { l10n } from 'vscode';
import type { ErrorText } from '../ecs/errorText';

/** Why a page that VS Code brought back stays empty; `nextStep` is a sentence that says what helps. */
export function profileGone(nextStep: string): ErrorText {
  return {
    what: l10n.t('This page cannot be filled again.'),
    why: l10n.t('The profile that it was asked with no longer exists.'),
    nextStep,
  };
}

export function notRestorable(nextStep: string): ErrorText {
  return {
    what: l10n.t('This page cannot be restored.'),
    why: l10n.t('What was kept of it is not valid.'),
    nextStep,
  };
}

import { t } from '@vscode/l10n';
import { isCancelled } from '../ecs/ecsError';
import { errorSentence } from '../ecs/errorText';

/**
 * A failure as a language model is told of it: sentences without secrets. Has no stack, since editors show that too, and
 * it helps neither a model nor a person.
 */
export function toolFailure(error: unknown): Error {
  // Whoever stops a tool hears nothing of it; here the account went away.
  const failure = new Error(
    isCancelled(error)
      ? t('The account was closed meanwhile: its profile was removed or changed, or the endpoint was.')
      : errorSentence(error),
  );
  failure.stack = undefined;
  return failure;
}

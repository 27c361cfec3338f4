import { t } from '@vscode/l10n';
import type * as z from 'zod/mini';
import { subjectOf } from './apiFailure';
import { EcsError } from './ecsError';
import type { Action, Params } from './transport';

/**
 * The body as the schema shapes it.
 * @throws EcsError of kind `malformed` that names the first field that is wrong, and none of its content
 */
export function parseAnswer<T extends z.ZodMiniType>(
  action: Action,
  schema: T,
  body: unknown,
  params: Params = {},
): z.output<T> {
  const parsed = schema.safeParse(body);
  if (parsed.success) {
    return parsed.data;
  }
  const field = parsed.error.issues[0]?.path.join('.') || t('the whole answer');
  throw new EcsError({
    kind: 'malformed',
    ...subjectOf({ action, params }),
    requestId: requestIdOf(body),
    reason: t('The answer does not have the documented form at: {0}.', field),
  });
}

/** Of an answer, if it has one. */
export function requestIdOf(body: unknown): string | undefined {
  const requestId = (body as { RequestId?: unknown } | null)?.RequestId;
  return typeof requestId === 'string' ? requestId.slice(0, 100) : undefined;
}

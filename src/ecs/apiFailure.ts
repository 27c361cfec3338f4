import { t } from '@vscode/l10n';
import { EcsError } from './ecsError';
import type { EcsErrorKind } from './ecsErrorKind';
import { redact } from './redact';
import type { Action, Params } from './transport';

export interface FailureContext {
  readonly action: Action;
  readonly params: Params;
  readonly httpStatus?: number;
  /** Value of the `x-acs-retry-after` header, in milliseconds. */
  readonly retryAfterMs?: number;
  /** What must not stand in the error, wherever the answer repeats it. */
  readonly secrets?: readonly (string | undefined)[];
}

/** First match wins, so what is narrower stands before what is wider. */
const kindsByCode: readonly (readonly [RegExp, EcsErrorKind])[] = [
  [/^(Rejected\.)?Throttling/i, 'throttled'],
  [/^InvalidSecurityToken\.Expired$/i, 'expired'],
  [/^InvalidTimeStamp/i, 'clock'],
  [/^(InvalidAccessKey|InvalidSecurityToken|MissingSecurityToken|SignatureDoesNotMatch|IncompleteSignature)/i, 'auth'],
  [/^Forbidden\.(AccessKeyDisabled|RiskControl)$/i, 'auth'],
  [/^(Forbidden|NoPermission|NotAuthorized|Unauthorized|AccessDenied|InvalidAction\.Unauthorized)/i, 'permission'],
  // The same request is signed anew with another nonce, so it may well pass.
  [/^SignatureNonceUsed$/i, 'server'],
  [/^(InternalError|ServiceUnavailable)/i, 'server'],
  // Nothing else is looked up: what is not found otherwise is a value that the request must not have, or its action.
  [/^Invalid(Image|Region)(Id)?\.NotFound$/i, 'notFound'],
  [/^(Missing|Invalid|CurrentAccount\.)/i, 'invalid'],
];

/** The error that an API answer with a `Code` stands for. */
export function apiFailure(body: unknown, context: FailureContext): EcsError {
  const answer = asRecord(body);
  const word = (value: unknown) => redact(wordOf(value), context.secrets);
  const code = word(answer.Code ?? answer.code) || `HTTP ${context.httpStatus ?? ''}`.trim();
  // Redacted before it is cut: half a secret is not recognised.
  const message = redact(wordOf(answer.Message ?? answer.message, 10_000), context.secrets).slice(0, 1000);
  const kind = kindOf(code, message, context.httpStatus);
  const detail = asRecord(answer.AccessDeniedDetail);
  return new EcsError({
    kind,
    code,
    ...subjectOf(context),
    httpStatus: context.httpStatus,
    requestId: word(answer.RequestId ?? answer.requestId) || undefined,
    requiredAction: word(detail.AuthAction) || undefined,
    retryAfterMs: context.retryAfterMs,
    freeAt: kind === 'throttled' ? nextFullMinute(new Date()) : undefined,
    reason: message || t('The service gave no reason.'),
  });
}

/** Quotas are counted by the minute: a call throttled in one is possible again in the next. */
export function nextFullMinute(now: Date): Date {
  return new Date((Math.floor(now.getTime() / 60_000) + 1) * 60_000);
}

export function subjectOf({ action, params }: FailureContext) {
  return { action, regionId: wordOf(params.RegionId) || undefined, imageId: wordOf(params.ImageId) || undefined };
}

function kindOf(code: string, message: string, httpStatus = 0): EcsErrorKind {
  // A leaked AccessKey is blocked with the bare code that otherwise means a missing permission.
  if (/^Forbidden$/i.test(code) && /\bAccess\s?Key\b/i.test(message)) {
    return 'auth';
  }
  const known = kindsByCode.find(([pattern]) => pattern.test(code));
  if (known) {
    return known[1];
  }
  if (httpStatus === 429) {
    return 'throttled';
  }
  return httpStatus === 401 || httpStatus === 403 ? 'permission' : httpStatus >= 500 ? 'server' : 'invalid';
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function wordOf(value: unknown, length = 200): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, length) : '';
}

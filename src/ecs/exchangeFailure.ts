import { t } from '@vscode/l10n';
import { apiFailure, type FailureContext, subjectOf } from './apiFailure';
import { EcsError } from './ecsError';
import type { EcsErrorKind } from './ecsErrorKind';
import { redact } from './redact';

/** The shape of everything pop-core and its HTTP layer throw; not all of it is an Error. */
interface Thrown {
  readonly name?: unknown;
  readonly message?: unknown;
  readonly code?: unknown;
  readonly data?: unknown;
  /** Body of an answer that is no JSON. */
  readonly text?: unknown;
  readonly entry?: { readonly response?: { readonly statusCode?: number; readonly headers?: Record<string, unknown> } };
}

/** How the system names a certificate that is not trusted. */
export const certificateCode = /^(CERT_|ERR_TLS_CERT|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_(VERIFY|GET)|HOSTNAME_MISMATCH)/;

/** The error for an exchange that threw, by what was thrown. */
export function exchangeFailure(error: unknown, context: FailureContext): EcsError {
  if (error instanceof EcsError) {
    return error;
  }
  const thrown = (typeof error === 'object' && error !== null ? error : { message: error }) as Thrown;
  if (thrown.data !== undefined) {
    return apiFailure(thrown.data, { ...context, ...responseOf(thrown) });
  }
  if (typeof thrown.text === 'string' || thrown.name === 'SyntaxError') {
    return pageInsteadOfAnswer(String(thrown.text ?? ''), context);
  }
  // JSON that is no object, or nested beyond reason, is more than pop-core can take.
  if ((error instanceof TypeError || error instanceof RangeError) && thrown.code === undefined) {
    return failure('malformed', context, t('The answer is not one that ECS gives.'));
  }
  if (thrown.name === 'RequestTimeoutError' || thrown.code === 'ETIMEDOUT') {
    return failure('timeout', context, t('No answer arrived in time.'));
  }
  const code = typeof thrown.code === 'string' ? thrown.code : undefined;
  const kind = code && certificateCode.test(code) ? 'certificate' : 'network';
  const message = typeof thrown.message === 'string' ? thrown.message.slice(0, 10_000) : '';
  return failure(kind, context, redact(firstSentence(message), context.secrets).slice(0, 1000), code);
}

/** A gateway answers in HTML when the service behind it fails; its page names the HTTP status. */
function pageInsteadOfAnswer(text: string, context: FailureContext): EcsError {
  const told = /<(?:title|h1)>\s*(5\d\d)\b/i.exec(text)?.[1];
  const { httpStatus = Number(told ?? 0) } = context;
  if (httpStatus === 429 || httpStatus >= 500) {
    return pageForStatus(context, httpStatus);
  }
  if (httpStatus >= 300 && httpStatus < 400) {
    return failure('malformed', context, t('The answer was a redirection, which is not followed.'));
  }
  return failure('malformed', context, text === '' ? t('The answer was empty.') : t('The answer was not JSON.'));
}

function pageForStatus(context: FailureContext, httpStatus: number): EcsError {
  const { facts } = apiFailure({}, { ...context, httpStatus });
  return new EcsError({ ...facts, reason: t('A gateway answered with a page for HTTP {0}.', httpStatus) });
}

/** For an answer that is not read to its end. */
export function tooLarge(context: FailureContext): EcsError {
  return failure('malformed', context, t('The answer was far larger than any answer of ECS, and was not read.'));
}

function failure(kind: EcsErrorKind, context: FailureContext, reason: string, code?: string): EcsError {
  // Where the connection failed, the status of what had come of the answer says nothing.
  const httpStatus = kind === 'malformed' ? context.httpStatus : undefined;
  return new EcsError({ kind, ...subjectOf(context), httpStatus, code, reason });
}

function responseOf({ entry }: Thrown): Pick<FailureContext, 'httpStatus' | 'retryAfterMs'> {
  const retryAfterMs = Number(entry?.response?.headers?.['x-acs-retry-after']);
  return {
    httpStatus: entry?.response?.statusCode,
    retryAfterMs: Number.isFinite(retryAfterMs) && retryAfterMs > 0 ? retryAfterMs : undefined,
  };
}

/** The HTTP layer appends "POST <url> failed." to the system's message, without a space. */
function firstSentence(message: string): string {
  return message.replace(/(GET|POST) https?:.*$/s, '').trim() || t('The connection failed.');
}

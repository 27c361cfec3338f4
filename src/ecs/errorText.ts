import { t } from '@vscode/l10n';
import { isAhead, timeOf } from './clock';
import { EcsError, type EcsErrorFacts } from './ecsError';
import { plainText } from './plainText';
import { missingAction, type Remedy, remedyAgainst } from './remedy';

/** A failure in sentences for people. */
export interface ErrorText {
  /** What could not be done, and for what. */
  readonly what: string;
  /** Why, in the service's or the system's own words. */
  readonly why: string;
  /** What helps. */
  readonly nextStep?: string;
  /** Error code, HTTP status and request ID, for a ticket. */
  readonly reference?: string;
  /** What helps, ready to be copied. */
  readonly remedy?: Remedy;
}

export function errorText(error: unknown): ErrorText {
  if (!(error instanceof EcsError)) {
    return {
      what: t('Something unexpected happened.'),
      why: error instanceof Error ? error.name : t('No reason is known.'),
    };
  }
  const { facts } = error;
  const helps = facts.nextStep ?? nextStep(facts);
  return {
    what: facts.what ?? what(facts),
    why: facts.reason,
    nextStep: helps,
    reference: reference(facts),
    remedy: remedyAgainst(facts, helps),
  };
}

/** All of {@link errorText} in one line, ready for a notification. */
export function errorSentence(error: unknown): string {
  const { what, why, nextStep, reference } = errorText(error);
  // A notification ends after a thousand characters; what helps comes after what others wrote.
  const parts = [what, ended(plainText(why, 400)), nextStep, reference && `(${reference})`];
  return plainText(parts.filter(Boolean).join(' '), 2000);
}

/** The system's own words come without a full stop. */
export function ended(sentence: string): string {
  return /[.!?…。！？]$/.test(sentence) ? sentence : `${sentence}.`;
}

function what({ kind, action, regionId, imageId }: EcsErrorFacts): string {
  switch (action) {
    case 'DescribeRegions':
      return t('The regions could not be listed.');
    case 'DescribeImages':
      return t('The images in {0} could not be listed.', regionId ?? '');
    case 'DescribeImageSharePermission':
      return t('The share permission of image {0} in {1} could not be read.', imageId ?? '', regionId ?? '');
    case 'GetCallerIdentity':
      return kind === 'auth' ? t('The AccessKey was refused.') : t('The AccessKey could not be checked.');
    default:
      return whatWithoutAction(kind);
  }
}

function whatWithoutAction(kind: EcsErrorFacts['kind']): string {
  switch (kind) {
    case 'incomplete':
      return t('The list is not complete.');
    case 'storage':
      return t('The profiles are out of reach.');
    case 'credentials':
      return t('The credentials could not be obtained.');
    case 'unexpected':
      return t('Something unexpected happened.');
    default:
      return t('The request was not sent.');
  }
}

function nextStep(facts: EcsErrorFacts): string | undefined {
  switch (facts.kind) {
    case 'auth':
      return t('Check the AccessKey ID and secret, and that the AccessKey is enabled in RAM.');
    case 'expired':
      return t('The STS token has expired. Get a new one and add the profile again.');
    case 'clock':
      return t('Set the clock of this machine: it is more than 15 minutes off.');
    case 'permission':
      return t('Grant the RAM action {0} to this identity.', missingAction(facts));
    case 'notFound':
      return t('Check the region and the ID: share permissions can only be read for images of your own account.');
    case 'throttled':
      return isAhead(facts.freeAt)
        ? t('The quota of this API in this region is free again at {0}. Retry then.', timeOf(facts.freeAt))
        : t('The quota of this API in this region is free again each full minute. Retry then.');
    case 'network':
      return t('Check the network connection and the proxy settings of VS Code, then retry.');
    case 'certificate':
      return t(
        'The certificate of the server is not trusted. If a proxy inspects the traffic, add its certificate to the system.',
      );
    case 'timeout':
      return t('Retry, or raise the setting ecsImageSharing.requestTimeout.');
    case 'server':
      return t('The service had a fault. Retry in a moment.');
    case 'malformed':
      return t('Something between here and the service may have answered instead, such as a proxy or a sign-in page.');
    case 'incomplete':
      return t('What is missing is not known. Retry when the list has stopped changing.');
    case 'endpoint':
      return t('Nothing was sent: credentials go only to trusted addresses.');
    case 'storage':
      return t('Unlock the keyring of your system and retry, or add the profile again.');
    case 'credentials':
      return t('Renew the credentials where they come from, or choose another profile.');
    case 'invalid':
      // What was not sent says itself what is wrong with it.
      return (
        facts.action &&
        t('Check the region or the image if you typed it. Otherwise update this extension, or report this message.')
      );
    case 'unexpected':
      return t('Retry, or report this message.');
    case 'cancelled':
      return undefined;
  }
}

function reference({ code, httpStatus, requestId }: EcsErrorFacts): string | undefined {
  const parts = [
    // The status stands for the code of an answer that has none.
    code && code !== `HTTP ${httpStatus}` && t('code {0}', code),
    httpStatus && t('HTTP {0}', httpStatus),
    requestId && t('request ID {0}', requestId),
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(', ') : undefined;
}

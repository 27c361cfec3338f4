import type { EcsErrorKind } from '../../src/ecs/ecsError';
import { type Fault, once, retried } from './fault';

type Documented = readonly [status: number, code: string, kind: EcsErrorKind, message: string, helps: RegExp];

/** What is said to help. */
const checkKey = / Check the AccessKey ID and secret, and that the AccessKey is enabled in RAM\. /;
const renewToken = / The STS token has expired\. Get a new one and add the profile again\. /;
const setClock = / Set the clock of this machine: it is more than 15 minutes off\. /;
const grantAction = / Grant the RAM action (ecs|sts):\w+ to this identity\. /;
const checkId = / Check the region and the ID: share permissions can only be read for images of your own account\. /;
const retrySoon = / The service had a fault\. Retry in a moment\. /;
const retryThen = / The quota of this API in this region is free again at [\d:]+.*\. Retry then\. /;
/** Nobody can do anything about it: it is a fault of ours, or of a value that was typed. */
const nothing = / /;

const limitReached = 'Request was denied due to request throttling.';

/**
 * What the gateway and the actions are documented to answer.
 * @see https://www.alibabacloud.com/help/en/ecs/developer-reference/client-errors
 */
const refusals: readonly Documented[] = [
  [404, 'InvalidAccessKeyId.NotFound', 'auth', 'Specified access key is not found.', checkKey],
  [400, 'InvalidAccessKeyId.Inactive', 'auth', 'Specified access key is disabled.', checkKey],
  [400, 'SignatureDoesNotMatch', 'auth', 'Specified signature is not matched with our calculation.', checkKey],
  [400, 'IncompleteSignature', 'auth', 'The request signature does not conform to Aliyun standards.', checkKey],
  [400, 'InvalidTimeStamp.Expired', 'clock', 'Specified time stamp or date value is expired.', setClock],
  [400, 'InvalidTimeStamp.Format', 'clock', 'Specified time stamp or date value is not well formatted.', setClock],
  [400, 'InvalidSecurityToken.Expired', 'expired', 'Specified SecurityToken is expired.', renewToken],
  [400, 'InvalidSecurityToken.Malformed', 'auth', 'Specified SecurityToken is malformed.', checkKey],
  [
    400,
    'InvalidSecurityToken.MismatchWithAccessKey',
    'auth',
    'Specified SecurityToken mismatch with the AccessKey.',
    checkKey,
  ],
  [400, 'MissingSecurityToken', 'auth', 'SecurityToken is mandatory for this action.', checkKey],
  [400, 'InvalidSignatureMethod', 'invalid', 'Specified signature method is not valid.', nothing],
  [400, 'InvalidVersion', 'invalid', 'Specified parameter Version is not valid.', nothing],
  [404, 'InvalidAction.NotFound', 'notFound', 'Specified api is not found, please check your url and method.', checkId],
  [403, 'InvalidAction.Unauthorized', 'permission', 'The specified action is not valid.', grantAction],
  [403, 'Forbidden.RAM', 'permission', 'User not authorized to operate on the specified resource.', grantAction],
  [403, 'Forbidden.AccessKeyDisabled', 'auth', 'The AccessKey is disabled.', checkKey],
  [403, 'Forbidden.RiskControl', 'auth', 'This operation is forbidden by risk control.', checkKey],
  [403, 'Forbidden', 'auth', 'There is a risk of leakage of this AccessKey.', checkKey],
  [403, 'NoPermission', 'permission', 'You are not authorized to do this action.', grantAction],
  [
    403,
    'Unauthorized.EmptyRegion',
    'permission',
    'The specified account has no access authority to any region.',
    grantAction,
  ],
  [404, 'InvalidRegionId.NotFound', 'notFound', 'The specified RegionId does not exist.', checkId],
  [404, 'InvalidImageId.NotFound', 'notFound', 'The specified ImageId does not exist.', checkId],
  [400, 'MissingParameter', 'invalid', 'The input parameter "RegionId" that is mandatory is not supplied.', nothing],
  [400, 'InvalidParameter', 'invalid', 'The specified parameter "PageSize" is not valid.', nothing],
];

const passing: readonly Documented[] = [
  [400, 'SignatureNonceUsed', 'server', 'Specified signature nonce was used already.', retrySoon],
  [400, 'Throttling', 'throttled', limitReached, retryThen],
  [400, 'Throttling.User', 'throttled', 'Request was denied due to user flow control.', retryThen],
  [429, 'Throttling.Api', 'throttled', 'Request was denied due to api flow control.', retryThen],
  [500, 'InternalError', 'server', 'The request processing has failed due to some unknown error.', retrySoon],
  [503, 'ServiceUnavailable', 'server', 'The request has failed due to a temporary failure of the server.', retrySoon],
  [
    503,
    'ServiceUnavailable.RegionMaintaining',
    'server',
    'System maintenance is in progress on the selected region.',
    retrySoon,
  ],
];

const refusing = ([status, code, , message]: Documented) =>
  ({ name: `${status} ${code}`, behaviour: { kind: 'refuse', status, code, message } }) as const;

/** The service's own words, what helps, and the code for a ticket. */
const said = ([status, code, , message, helps]: Documented) => {
  const [words, ticket] = [message, `(code ${code}, HTTP ${status}, request ID `].map(literally);
  return new RegExp(`${words}${helps.source}${ticket}[\\w-]+\\)$`);
};

const literally = (text: string) => text.replaceAll(/[.()]/g, '\\$&');

export const documentedErrors: readonly Fault[] = [
  ...refusals.map((error): Fault => ({ ...refusing(error), expected: once(error[2], said(error)) })),
  ...passing.map((error): Fault => ({ ...refusing(error), expected: retried(error[2], said(error)) })),
  {
    name: 'throttling with a hint',
    behaviour: { kind: 'throttle', retryAfterMs: 20 },
    expected: retried('throttled', /free again/),
  },
  {
    name: 'RAM names what is missing',
    behaviour: { kind: 'forbidden' },
    expected: once('permission', /Grant the RAM action \w+:\w+ to/),
  },
  { name: 'wrong secret', key: { accessKeySecret: 'mistyped-secret-0000001' }, expected: once('auth') },
  {
    name: 'wrong secret, as in 2019',
    key: { accessKeySecret: 'mistyped-secret-0000001' },
    settings: { wrongSecretCode: 'IncompleteSignature' },
    expected: once('auth'),
  },
  { name: 'clock off by 20 minutes', settings: { clockOffsetMs: 20 * 60_000 }, expected: once('clock') },
  { name: 'clock late by 20 minutes', settings: { clockOffsetMs: -20 * 60_000 }, expected: once('clock') },
];

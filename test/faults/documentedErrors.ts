import { type FailureKind, type Fault, once, retried } from './fault';
import { helps } from './wording';

type Documented = readonly [status: number, code: string, kind: FailureKind, message: string];

const limitReached = 'Request was denied due to request throttling.';

/**
 * What the gateway and the actions are documented to answer.
 * @see https://www.alibabacloud.com/help/en/ecs/developer-reference/client-errors
 */
const refusals: readonly Documented[] = [
  [404, 'InvalidAccessKeyId.NotFound', 'auth', 'Specified access key is not found.'],
  [400, 'InvalidAccessKeyId.Inactive', 'auth', 'Specified access key is disabled.'],
  [400, 'SignatureDoesNotMatch', 'auth', 'Specified signature is not matched with our calculation.'],
  [400, 'IncompleteSignature', 'auth', 'The request signature does not conform to Aliyun standards.'],
  [400, 'InvalidTimeStamp.Expired', 'clock', 'Specified time stamp or date value is expired.'],
  [400, 'InvalidTimeStamp.Format', 'clock', 'Specified time stamp or date value is not well formatted.'],
  [400, 'InvalidSecurityToken.Expired', 'expired', 'Specified SecurityToken is expired.'],
  [400, 'InvalidSecurityToken.Malformed', 'auth', 'Specified SecurityToken is malformed.'],
  [400, 'InvalidSecurityToken.MismatchWithAccessKey', 'auth', 'Specified SecurityToken mismatch with the AccessKey.'],
  [400, 'MissingSecurityToken', 'auth', 'SecurityToken is mandatory for this action.'],
  [400, 'InvalidSignatureMethod', 'invalid', 'Specified signature method is not valid.'],
  [400, 'InvalidVersion', 'invalid', 'Specified parameter Version is not valid.'],
  [404, 'InvalidAction.NotFound', 'invalid', 'Specified api is not found, please check your url and method.'],
  [404, 'InvalidApi.NotFound', 'invalid', 'Specified api is not found, please check your url and method.'],
  [403, 'InvalidAction.Unauthorized', 'permission', 'The specified action is not valid.'],
  [403, 'Forbidden.RAM', 'permission', 'User not authorized to operate on the specified resource.'],
  [403, 'Forbidden.AccessKeyDisabled', 'auth', 'The AccessKey is disabled.'],
  [403, 'Forbidden.RiskControl', 'auth', 'This operation is forbidden by risk control.'],
  [403, 'Forbidden', 'auth', 'There is a risk of leakage of this AccessKey.'],
  [403, 'NoPermission', 'permission', 'You are not authorized to do this action.'],
  [403, 'NotAuthorized', 'permission', 'You are not authorized to operate the specified resource.'],
  [404, 'InvalidRegionId.NotFound', 'notFound', 'The specified RegionId does not exist.'],
  [404, 'InvalidImageId.NotFound', 'notFound', 'The specified ImageId does not exist.'],
  [400, 'MissingParameter', 'invalid', 'The input parameter "RegionId" that is mandatory is not supplied.'],
  [400, 'InvalidParameter', 'invalid', 'The specified parameter "PageSize" is not valid.'],
];

/** @see https://www.alibabacloud.com/help/en/ecs/developer-reference/api-ecs-2014-05-26-describeregions */
const refusalsOfRegions: readonly Documented[] = [
  [403, 'Unauthorized.EmptyRegion', 'permission', 'The specified account has no access authority to any region.'],
  [403, 'Invalid.InstanceChargeType', 'invalid', 'The specified instanceChargeType is not valid.'],
  [404, 'InvalidAcceptLanguage.NotFound', 'invalid', 'Only Chinese, English, and Japanese are allowed.'],
  [404, 'InvalidResourceType.NotFound', 'invalid', 'The ResourceType provided does not exist in our records.'],
];

/** @see https://www.alibabacloud.com/help/en/ecs/developer-reference/api-ecs-2014-05-26-describeimages */
const refusalsOfImages: readonly Documented[] = [
  [400, 'InvalidImageOwnerAlias.ValueNotSupported', 'invalid', 'The specified ImageOwnerAlias value is not supported.'],
  [400, 'InvalidParamter', 'invalid', 'Invalid Parameter.'],
  [400, 'InvalidTag.Mismatch', 'invalid', 'The specified Tag.n.Key and Tag.n.Value are not match.'],
  [400, 'InvalidTagCount', 'invalid', 'The specified tags are beyond the permitted range.'],
  [400, 'InvalidOperation.ImageOwnerIdUnsupported', 'invalid', 'The specified ImageOwnerId is not supported.'],
  [400, 'InvalidImageOwnerAlias.PublicImageUnsupported', 'invalid', 'ImageOwnerAlias should be others.'],
  [403, 'CurrentAccount.NotSupportPublicImage', 'invalid', 'Public image is not supported for current account.'],
  [404, 'InvalidFilterKey.NotFound', 'invalid', 'The specified filter key is not found.'],
  [404, 'InvalidFilterValue', 'invalid', 'The specified filter value is not valid.'],
  [404, 'InvalidUsage', 'invalid', 'The specified Usage is not valid.'],
  [404, 'InvalidOSType', 'invalid', 'The specified OSType is not valid.'],
  [404, 'InvalidArchitecture', 'invalid', 'The specified Architecture is not valid.'],
  [400, 'DryRunOperation', 'invalid', 'Request validation has been passed with DryRun flag set.'],
];

const passing: readonly Documented[] = [
  [400, 'SignatureNonceUsed', 'server', 'Specified signature nonce was used already.'],
  [400, 'Throttling', 'throttled', limitReached],
  [400, 'Throttling.User', 'throttled', 'Request was denied due to user flow control.'],
  [429, 'Throttling.Api', 'throttled', 'Request was denied due to api flow control.'],
  [500, 'InternalError', 'server', 'The request processing has failed due to some unknown error.'],
  [503, 'ServiceUnavailable', 'server', 'The request has failed due to a temporary failure of the server.'],
  [503, 'ServiceUnavailable.RegionMaintaining', 'server', 'System maintenance is in progress on the selected region.'],
];

const refusing = ([status, code, , message]: Documented) =>
  ({ name: `${status} ${code}`, behaviour: { kind: 'refuse', status, code, message } }) as const;

/** The service's own words, what helps, and the code for a ticket. */
const said = ([status, code, kind, message]: Documented) => {
  const [words, ticket] = [message, `(code ${code}, HTTP ${status}, request ID `].map(literally);
  return new RegExp(`${words}${helps[kind].source}${ticket}[\\w-]+\\)$`);
};

const literally = (text: string) => text.replaceAll(/[.()]/g, '\\$&');

const refused = (error: Documented): Fault => ({ ...refusing(error), expected: once(error[2], said(error)) });

const expired = / time stamp or date value is expired\. .*\(code InvalidTimeStamp\.Expired, HTTP 400, /;

export const documentedErrors: readonly Fault[] = [
  ...refusals.map(refused),
  ...refusalsOfRegions.map((error): Fault => ({ ...refused(error), tasks: ['DescribeRegions'] })),
  ...refusalsOfImages.map((error): Fault => ({ ...refused(error), tasks: ['DescribeImages', 'sweep'] })),
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
  {
    name: 'wrong secret',
    key: { accessKeySecret: 'mistyped-secret-0000001' },
    expected: once('auth', / is not matched with our calculation\. .*\(code SignatureDoesNotMatch, HTTP 400, /),
  },
  {
    name: 'wrong secret, as in 2019',
    key: { accessKeySecret: 'mistyped-secret-0000001' },
    settings: { wrongSecretCode: 'IncompleteSignature' },
    expected: once('auth', / does not conform to Aliyun standards\. .*\(code IncompleteSignature, HTTP 400, /),
  },
  { name: 'clock off by 20 minutes', settings: { clockOffsetMs: 20 * 60_000 }, expected: once('clock', expired) },
  { name: 'clock late by 20 minutes', settings: { clockOffsetMs: -20 * 60_000 }, expected: once('clock', expired) },
];

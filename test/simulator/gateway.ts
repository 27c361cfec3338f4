import { ApiError } from '../../src/sample/apiError';
import { acs3Claim } from './acs3Signature';
import type { ApiRequest } from './apiRequest';
import type { Authentication } from './authentication';
import type { SimulatorKey } from './keys';
import { rpcClaim } from './rpcSignature';

const ecs = { product: 'ecs', version: '2014-05-26' };
const sts = { product: 'sts', version: '2015-04-01' };

/** ECS and STS stand behind the same port. */
const services = new Map([
  ['DescribeRegions', ecs],
  ['DescribeImages', ecs],
  ['DescribeImageSharePermission', ecs],
  ['GetCallerIdentity', sts],
]);

/** Lets a request through to its action and tells whose it is. @throws ApiError with the documented code */
export function admit(request: ApiRequest, authentication: Authentication): SimulatorKey {
  if (request.method !== 'GET' && request.method !== 'POST') {
    throw new ApiError(403, 'UnsupportedHTTPMethod', 'This http method is not supported.');
  }
  const service = services.get(request.action);
  if (!service || request.path !== '/') {
    const message = 'Specified api is not found, please check your url and method.';
    throw new ApiError(404, 'InvalidAction.NotFound', message);
  }
  if (request.version !== service.version) {
    throw new ApiError(400, 'InvalidVersion', 'Specified parameter Version is not valid.');
  }
  const key = authentication.check(request.scheme === 'rpc' ? rpcClaim(request) : acs3Claim(request));
  const ramAction = `${service.product}:${request.action}`;
  if (key.denied?.includes(ramAction)) {
    throw forbidden(ramAction);
  }
  return key;
}

export function forbidden(ramAction: string): ApiError {
  const message = "User not authorized to operate on the specified resource, or this API doesn't support RAM.";
  return new ApiError(403, 'Forbidden.RAM', message, {
    AccessDeniedDetail: {
      AuthAction: ramAction,
      AuthPrincipalDisplayName: '2***9',
      AuthPrincipalOwnerId: '1***7',
      AuthPrincipalType: 'SubUser',
      NoPermissionType: 'ImplicitDeny',
      PolicyType: 'AccountLevelIdentityBasedPolicy',
      EncodedDiagnosticMessage: 'AQIBIAAAAO',
    },
  });
}

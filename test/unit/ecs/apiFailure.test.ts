import assert from 'node:assert/strict';
import { apiFailure, nextFullMinute } from '../../../src/ecs/apiFailure';
import type { EcsErrorKind } from '../../../src/ecs/ecsErrorKind';

const context = { action: 'DescribeImages', params: { RegionId: 'cn-hangzhou' } } as const;

describe('apiFailure', () => {
  const documented: readonly (readonly [number, string, EcsErrorKind])[] = [
    [404, 'InvalidAccessKeyId.NotFound', 'auth'],
    [400, 'InvalidAccessKeyId.Inactive', 'auth'],
    [400, 'SignatureDoesNotMatch', 'auth'],
    [400, 'IncompleteSignature', 'auth'],
    [403, 'Forbidden.AccessKeyDisabled', 'auth'],
    [403, 'Forbidden.RiskControl', 'auth'],
    [400, 'InvalidSecurityToken.Expired', 'expired'],
    [400, 'InvalidSecurityToken.Malformed', 'auth'],
    [400, 'InvalidSecurityToken.MismatchWithAccessKey', 'auth'],
    [400, 'MissingSecurityToken', 'auth'],
    [400, 'InvalidTimeStamp.Expired', 'clock'],
    [400, 'InvalidTimeStamp.Format', 'clock'],
    [400, 'SignatureNonceUsed', 'server'],
    [403, 'Forbidden.RAM', 'permission'],
    [403, 'Forbidden', 'permission'],
    [403, 'NoPermission', 'permission'],
    [403, 'InvalidAction.Unauthorized', 'permission'],
    [403, 'Unauthorized.EmptyRegion', 'permission'],
    [404, 'InvalidImageId.NotFound', 'notFound'],
    [404, 'InvalidRegionId.NotFound', 'notFound'],
    [404, 'InvalidAction.NotFound', 'invalid'],
    [404, 'InvalidApi.NotFound', 'invalid'],
    [404, 'InvalidFilterKey.NotFound', 'invalid'],
    [404, 'InvalidAcceptLanguage.NotFound', 'invalid'],
    [403, 'CurrentAccount.NotSupportPublicImage', 'invalid'],
    [400, 'MissingParameter', 'invalid'],
    [400, 'InvalidParameter', 'invalid'],
    [400, 'Throttling', 'throttled'],
    [400, 'Throttling.User', 'throttled'],
    [400, 'Throttling.Api', 'throttled'],
    [429, 'Whatever', 'throttled'],
    [500, 'InternalError', 'server'],
    [503, 'ServiceUnavailable', 'server'],
    [503, 'ServiceUnavailable.RegionMaintaining', 'server'],
    [403, 'SomethingNew', 'permission'],
    [500, 'SomethingNew', 'server'],
    [400, 'SomethingNew', 'invalid'],
  ];
  for (const [httpStatus, Code, kind] of documented) {
    it(`takes ${httpStatus} ${Code} for ${kind}`, () => {
      assert.equal(apiFailure({ Code, Message: 'm' }, { ...context, httpStatus }).kind, kind);
    });
  }

  it('tells an AccessKey that was blocked because it leaked from a missing permission', () => {
    const Message = 'There is a risk of leakage of this AccessKey.';
    assert.equal(apiFailure({ Code: 'Forbidden', Message }, { ...context, httpStatus: 403 }).kind, 'auth');
  });

  it('survives bodies that are no error at all', () => {
    for (const body of [null, undefined, 'text', 7, [], { Code: {}, Message: [], RequestId: 5n }]) {
      assert.equal(apiFailure(body, { ...context, httpStatus: 500 }).kind, 'server');
    }
  });

  it('says a throttled quota is free at the next full minute, also on the minute itself', () => {
    assert.equal(nextFullMinute(new Date('2026-01-01T10:00:59.999Z')).toISOString(), '2026-01-01T10:01:00.000Z');
    assert.equal(nextFullMinute(new Date('2026-01-01T10:01:00.000Z')).toISOString(), '2026-01-01T10:02:00.000Z');
  });
});

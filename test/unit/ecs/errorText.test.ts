import assert from 'node:assert/strict';
import { apiFailure } from '../../../src/ecs/apiFailure';
import { EcsError } from '../../../src/ecs/ecsError';
import type { EcsErrorKind } from '../../../src/ecs/ecsErrorKind';
import { errorHeadline } from '../../../src/ecs/errorHeadline';
import { errorSentence, errorText } from '../../../src/ecs/errorText';

describe('errorText', () => {
  const kinds: readonly EcsErrorKind[] = [
    'auth',
    'expired',
    'clock',
    'permission',
    'notFound',
    'throttled',
    'unexpected',
    'network',
    'certificate',
    'timeout',
    'server',
    'malformed',
    'endpoint',
    'storage',
    'credentials',
  ];
  for (const kind of kinds) {
    it(`knows the next step after ${kind}`, () => {
      assert.match(errorText(new EcsError({ kind, reason: 'r' })).nextStep ?? '', /^[A-Z].+\.$/);
    });
  }

  it('names the RAM action to grant, even when the API does not', () => {
    const facts = { kind: 'permission', reason: 'no', action: 'DescribeImages' } as const;
    assert.match(errorText(new EcsError(facts)).nextStep ?? '', /ecs:DescribeImages/);
    const unknown = new EcsError({ ...facts, action: 'GetCallerIdentity' });
    assert.match(errorText(unknown).nextStep ?? '', /sts:GetCallerIdentity/);
    const told = new EcsError({ ...facts, requiredAction: 'ecs:DescribeImageSharePermission' });
    assert.match(errorText(told).nextStep ?? '', /ecs:DescribeImageSharePermission/);
  });

  it('says whether the AccessKey was refused or could not be checked', () => {
    const what = (kind: EcsErrorKind) =>
      errorText(new EcsError({ kind, reason: 'r', action: 'GetCallerIdentity' })).what;
    assert.deepEqual(
      [what('auth'), what('network')],
      ['The AccessKey was refused.', 'The AccessKey could not be checked.'],
    );
  });

  it('does not speak of a request where credentials could not be had', () => {
    assert.doesNotMatch(errorText(new EcsError({ kind: 'credentials', reason: 'no file' })).what, /request/);
  });

  it('says what failed for which image and region, why, what helps, and what to quote', () => {
    const error = new EcsError({
      kind: 'notFound',
      reason: 'The specified ImageId does not exist.',
      action: 'DescribeImageSharePermission',
      regionId: 'cn-hangzhou',
      imageId: 'm-1234567',
      code: 'InvalidImageId.NotFound',
      httpStatus: 404,
      requestId: 'R-1',
    });
    assert.equal(
      errorSentence(error),
      'The share permission of image m-1234567 in cn-hangzhou could not be read. The specified ImageId does not exist. ' +
        'Check the region and the ID: share permissions can only be read for images of your own account. ' +
        '(code InvalidImageId.NotFound, HTTP 404, request ID R-1)',
    );
  });

  it('tells who asked for something that ECS does not know what to do, and nobody to look up what was never looked for', () => {
    const body = { Code: 'InvalidFilterKey.NotFound', Message: 'The filter key does not exist.', RequestId: 'R-1' };
    const refused = apiFailure(body, {
      action: 'DescribeImages',
      params: { RegionId: 'cn-hangzhou' },
      httpStatus: 404,
    });
    assert.equal(
      errorText(refused).nextStep,
      'Check the region or the image if you typed it. Otherwise update this extension, or report this message.',
    );
    assert.equal(errorText(new EcsError({ kind: 'invalid', reason: 'Not sent.' })).nextStep, undefined);
  });

  it('does not repeat the text of an unexpected error, which nobody has redacted', () => {
    assert.ok(!errorSentence(new Error('secret-000')).includes('secret-000'));
  });

  it('names the time at which a quota is free only while that is ahead', () => {
    const throttled = (freeAt?: Date) => {
      const facts = { kind: 'throttled', reason: 'Request was denied.', freeAt } as const;
      return [errorHeadline(facts), errorText(new EcsError(facts)).nextStep].join(': ');
    };
    assert.match(throttled(new Date(Date.now() + 60_000)), /^Throttled until \d\d:\d\d.*free again at \d\d:\d\d/);
    for (const past of [new Date(Date.now() - 86_400_000), undefined]) {
      const text = 'The quota of this API in this region is free again each full minute. Retry then.';
      assert.equal(throttled(past), `Throttled: ${text}`);
    }
  });
});

import assert from 'node:assert/strict';
import { EcsError } from '../../../src/ecs/ecsError';
import { sampleAccountId } from '../../../src/sample/accounts';
import { sampleTransport } from '../../../src/sample/sampleTransport';

describe('sample transport', () => {
  const transport = sampleTransport();
  const endpoint = 'https://ecs.aliyuncs.com';

  it('answers who the caller is', async () => {
    const body = await transport.send('GetCallerIdentity', {}, { endpoint });
    assert.equal((body as { AccountId: string }).AccountId, sampleAccountId);
  });

  it('rejects with the error of the port when the answer is a refusal', async () => {
    const params = { RegionId: 'cn-hangzhou', ImageId: 'm-bp1000000000000000000' };
    await assert.rejects(
      transport.send('DescribeImageSharePermission', params, { endpoint }),
      (error) =>
        error instanceof EcsError &&
        error.kind === 'notFound' &&
        error.facts.code === 'InvalidImageId.NotFound' &&
        error.facts.imageId === params.ImageId &&
        error.facts.httpStatus === 404,
    );
  });

  it('is cancelled before it answers', async () => {
    const cancelledKind = (error: unknown) => error instanceof EcsError && error.kind === 'cancelled';
    const aborted = AbortSignal.abort();
    await assert.rejects(transport.send('DescribeRegions', {}, { endpoint, signal: aborted }), cancelledKind);
    const controller = new AbortController();
    const sent = transport.send('DescribeRegions', {}, { endpoint, signal: controller.signal });
    controller.abort();
    await assert.rejects(sent, cancelledKind);
  });
});

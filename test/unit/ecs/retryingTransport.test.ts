import assert from 'node:assert/strict';
import { EcsError } from '../../../src/ecs/ecsError';
import { errorText } from '../../../src/ecs/errorText';
import { retryingTransport } from '../../../src/ecs/retryingTransport';
import { type Cloud, failureOf, startCloud } from './cloud';
import { until } from './until';

const image = { regionId: 'cn-hangzhou', imageId: 'm-bp1caf3yicx5jlfl****', pageNumber: 1, pageSize: 10 };

describe('retrying', () => {
  let cloud: Cloud;
  before(async () => {
    cloud = await startCloud();
  });
  afterEach(() => cloud.simulator.reset());
  after(() => cloud.close());

  for (const kind of ['throttle', 'resetBeforeAnswer', 'resetInBody', 'codeless'] as const) {
    it(`gets through after three times ${kind}`, async () => {
      cloud.simulator.faults.add({ kind, times: 3 });
      assert.equal((await cloud.client.sharePermission(image)).items.length, 1);
      assert.equal(cloud.simulator.requests.length, 4);
    });
  }

  it('gives up after four attempts, and says when the quota is free again', async () => {
    cloud.simulator.faults.add({ kind: 'throttle' });
    const failure = await failureOf(cloud.client.sharePermission(image));
    assert.equal(cloud.simulator.requests.length, 4);
    assert.equal(failure.kind, 'throttled');
    assert.match(errorText(failure).nextStep ?? '', /free again at \d\d:\d\d/);
  });

  it('waits as long as the server asks', async () => {
    cloud.simulator.faults.add({ kind: 'throttle', retryAfterMs: 120, times: 1 });
    await cloud.client.sharePermission(image);
    const [first, second] = cloud.simulator.requests;
    assert.ok((second?.receivedAt ?? 0) - (first?.finishedAt ?? 0) >= 115);
  });

  it('stops waiting at once when cancelled', async () => {
    cloud.simulator.faults.add({ kind: 'throttle', retryAfterMs: 50_000 });
    const stop = new AbortController();
    const failed = failureOf(cloud.client.sharePermission(image, stop.signal));
    await until(() => cloud.simulator.requests[0]?.finishedAt !== undefined);
    stop.abort();
    assert.equal((await failed).kind, 'cancelled');
    assert.equal(cloud.simulator.requests.length, 1);
  });

  for (const [code, status] of [
    ['InvalidAccessKeyId.NotFound', 404],
    ['SignatureDoesNotMatch', 400],
    ['IncompleteSignature', 400],
    ['InvalidSecurityToken.Expired', 400],
    ['InvalidTimeStamp.Expired', 400],
    ['Forbidden.RAM', 403],
    ['InvalidImageId.NotFound', 404],
    ['MissingParameter', 400],
  ] as const) {
    it(`asks once only after ${code}`, async () => {
      cloud.simulator.faults.add({ kind: 'refuse', code, status, message: 'No.' });
      await failureOf(cloud.client.sharePermission(image));
      assert.equal(cloud.simulator.requests.length, 1);
    });
  }

  it('leaves an unexpected error as it is', async () => {
    const broken = retryingTransport({ send: async () => Promise.reject(new RangeError('odd')) });
    await assert.rejects(broken.send('DescribeRegions', {}, { endpoint: 'https://x' }), (error) => {
      return error instanceof RangeError && !(error instanceof EcsError);
    });
  });
});

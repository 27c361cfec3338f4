import assert from 'node:assert/strict';
import { JobQueues } from '../../../src/sweep/jobQueues';
import { Quotas } from '../../../src/sweep/quotas';

const now = Date.UTC(2026, 0, 1, 0, 0, 20);
const action = 'DescribeImageSharePermission';

describe('JobQueues', () => {
  let quotas: Quotas;
  let queues: JobQueues<{ action: string; regionId: string; imageId: string }>;
  beforeEach(() => {
    quotas = new Quotas({ mostInFlight: 128, minuteMs: 60_000 });
    queues = new JobQueues(quotas);
    add('cn-hangzhou', 'm-1');
    add('cn-beijing', 'm-2', 'm-3', 'm-4');
    add('eu-central-1', 'm-5', 'm-6');
  });

  function add(regionId: string, ...imageIds: string[]): void {
    for (const imageId of imageIds) {
      queues.add({ action, regionId, imageId }, false);
    }
  }

  const order = (isEnding: boolean) => [...queues.inOrder(now, isEnding)].map(({ quota }) => quota.regionId);

  it('serves regions in the order in which they came', () => {
    assert.deepEqual(order(false), ['cn-hangzhou', 'cn-beijing', 'eu-central-1']);
  });

  it('serves the region with most left first near the end, and does not forget the order', () => {
    assert.deepEqual(order(true), ['cn-beijing', 'eu-central-1', 'cn-hangzhou']);
    assert.deepEqual(order(false), ['cn-hangzhou', 'cn-beijing', 'eu-central-1']);
  });

  it('serves the region that has used least first while it is in doubt which quota was met', () => {
    const [hangzhou, beijing, frankfurt] = [...queues.inOrder(now, false)].map(({ quota }) => quota);
    assert.ok(hangzhou && beijing && frankfurt);
    for (const quota of [hangzhou, beijing, hangzhou]) {
      quotas.tellTime(now);
      quotas.opensAt(quota, now);
      quotas.start(quota, now);
      quotas.succeed(quota, now, now + 50);
    }
    quotas.start(beijing, now + 100);
    quotas.throttle(beijing, now + 100, now + 150);
    assert.equal(quotas.inDoubt, true);
    assert.deepEqual(
      [...queues.inOrder(now + 200, true)].map(({ quota }) => quota.regionId),
      ['eu-central-1', 'cn-beijing', 'cn-hangzhou'],
    );
  });

  it('puts what is sent again before all others of its region', () => {
    queues.add({ action, regionId: 'cn-beijing', imageId: 'm-2' }, true);
    const [, beijing] = [...queues.inOrder(now, false)];
    assert.deepEqual(
      beijing?.jobs.map(({ imageId }) => imageId),
      ['m-2', 'm-2', 'm-3', 'm-4'],
    );
  });
});

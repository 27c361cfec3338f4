import assert from 'node:assert/strict';
import http, { Agent, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { EcsErrorKind } from '../../../src/ecs/ecsErrorKind';
import type { Misbehaviour } from '../../simulator/faults';
import { defaultKey } from '../../simulator/keys';
import { type Cloud, failureOf, startCloud } from './cloud';
import { until } from './until';

const sample = { RegionId: 'cn-hangzhou', ImageId: 'm-bp1caf3yicx5jlfl****', PageNumber: 1, PageSize: 10 };

describe('PopCoreTransport', () => {
  let cloud: Cloud;
  before(async () => {
    cloud = await startCloud();
  });
  afterEach(() => {
    cloud.simulator.reset();
    cloud.setKey(defaultKey);
    cloud.setTimeoutMs(5000);
  });
  after(() => cloud.close());

  const send = (signal?: AbortSignal) =>
    cloud.transport.send('DescribeImageSharePermission', sample, { endpoint: cloud.simulator.url, signal });

  it('posts, so that nothing signed stands in a URL', async () => {
    await send();
    const [request] = cloud.simulator.requests;
    assert.deepEqual([request?.method, request?.scheme, request?.userAgent], ['POST', 'rpc', 'unit test']);
  });

  const cases: readonly (readonly [Misbehaviour, EcsErrorKind, string?, number?])[] = [
    [{ kind: 'throttle', retryAfterMs: 1500 }, 'throttled', 'Throttling', 400],
    [{ kind: 'forbidden' }, 'permission', 'Forbidden.RAM', 403],
    [{ kind: 'html', status: 503 }, 'server', undefined, 503],
    [{ kind: 'html', status: 502 }, 'server', undefined, 502],
    [{ kind: 'emptyBody' }, 'malformed'],
    [{ kind: 'truncatedJson' }, 'malformed'],
    [{ kind: 'redirect' }, 'malformed'],
    [{ kind: 'codeless' }, 'server', 'HTTP 500', 500],
    [{ kind: 'lowerCaseCode', status: 500 }, 'server', undefined, 500],
    [{ kind: 'resetBeforeAnswer' }, 'network', 'ECONNRESET'],
    [{ kind: 'resetInBody' }, 'network', 'ECONNRESET'],
  ];
  for (const [fault, kind, code, httpStatus] of cases) {
    it(`reports ${fault.kind} ${httpStatus ?? ''} as ${kind}`, async () => {
      cloud.simulator.faults.add({ ...fault });
      const { facts } = await failureOf(send());
      assert.equal(facts.kind, kind);
      assert.deepEqual(
        [facts.action, facts.regionId, facts.imageId],
        ['DescribeImageSharePermission', 'cn-hangzhou', sample.ImageId],
      );
      if (code) {
        assert.equal(facts.code, code);
      }
      if (httpStatus) {
        assert.equal(facts.httpStatus, httpStatus);
      }
    });
  }

  it('tells the RAM action that is missing, the request ID, and how long a throttled caller should wait', async () => {
    cloud.simulator.faults.add({ kind: 'forbidden', times: 1 });
    const { facts } = await failureOf(send());
    assert.equal(facts.requiredAction, 'ecs:DescribeImageSharePermission');
    assert.match(facts.requestId ?? '', /^[0-9A-F-]{36}$/);
    cloud.simulator.faults.add({ kind: 'throttle', retryAfterMs: 1500 });
    const throttled = await failureOf(send());
    assert.equal(throttled.facts.retryAfterMs, 1500);
    assert.equal((throttled.facts.freeAt?.getTime() ?? 1) % 60_000, 0);
  });

  it('goes through the agent of the whole process: VS Code lets a proxy be set for those requests that have none', async () => {
    const { globalAgent } = http;
    const recording = new Agent({ keepAlive: true });
    http.globalAgent = recording;
    try {
      await send();
      assert.deepEqual(Object.values({ ...recording.sockets, ...recording.freeSockets }).flat().length, 1);
    } finally {
      http.globalAgent = globalAgent;
      recording.destroy();
    }
  });

  it('times out on slow headers and on a slow body, and hangs up', async () => {
    cloud.setTimeoutMs(60);
    for (const kind of ['latency', 'slowBody'] as const) {
      const remove = cloud.simulator.faults.add({ kind, ms: 5000 });
      assert.equal((await failureOf(send())).kind, 'timeout', kind);
      remove();
    }
    await until(() => cloud.simulator.requests.every(({ finishedAt }) => finishedAt !== undefined));
    assert.deepEqual(
      cloud.simulator.requests.map(({ aborted }) => aborted),
      [true, true],
    );
  });

  it('stops at once when asked to, before the headers and in the body', async () => {
    const gate = cloud.simulator.hold();
    const waiting = new AbortController();
    const held = failureOf(send(waiting.signal));
    await gate.arrived();
    waiting.abort();
    assert.equal((await held).kind, 'cancelled');
    cloud.simulator.reset();
    cloud.simulator.faults.add({ kind: 'slowBody', ms: 5000 });
    const reading = new AbortController();
    const slow = failureOf(send(reading.signal));
    await until(() => cloud.simulator.requests[0]?.status !== undefined);
    reading.abort();
    assert.equal((await slow).kind, 'cancelled');
  });

  it('sends nothing when asked to stop before', async () => {
    assert.equal((await failureOf(send(AbortSignal.abort()))).kind, 'cancelled');
    assert.equal(cloud.simulator.requests.length, 0);
  });

  it('reports a server that is not there', async () => {
    const { facts } = await failureOf(cloud.transport.send('DescribeRegions', {}, { endpoint: 'http://127.0.0.1:1' }));
    assert.deepEqual([facts.kind, facts.code], ['network', 'ECONNREFUSED']);
  });

  it('uses renewed credentials at once', async () => {
    await send();
    cloud.setKey({ ...defaultKey, accessKeySecret: 'wrong-secret-000' });
    assert.equal((await failureOf(send())).kind, 'auth');
  });

  for (const wrongSecretCode of ['SignatureDoesNotMatch', 'IncompleteSignature'] as const) {
    it(`keeps secrets out of ${wrongSecretCode}, which echoes what was signed`, async () => {
      cloud.simulator.settings.wrongSecretCode = wrongSecretCode;
      cloud.setKey({ ...defaultKey, accessKeySecret: 'wrong-secret-000' });
      const failure = await failureOf(send());
      assert.deepEqual([failure.kind, failure.facts.code], ['auth', wrongSecretCode]);
      const shown = JSON.stringify(failure) + failure.stack;
      for (const secret of [defaultKey.accessKeyId, 'wrong-secret-000', 'SignatureNonce', 'Signature=']) {
        assert.ok(!shown.includes(secret), secret);
      }
    });
  }

  it('reports an expired STS token and a clock that is off', async () => {
    const temporary = { accessKeyId: 'STS.Temporary0001', accessKeySecret: 's-000001', securityToken: 'token-0001' };
    cloud.simulator.keys.set(temporary.accessKeyId, { ...temporary, state: 'expired' });
    cloud.setKey(temporary);
    const expired = await failureOf(send());
    assert.equal(expired.kind, 'expired');
    assert.ok(!JSON.stringify(expired).includes('token-0001'));
    cloud.setKey(defaultKey);
    cloud.simulator.settings.clockOffsetMs = 20 * 60_000;
    assert.equal((await failureOf(send())).kind, 'clock');
  });

  it('does not follow a redirect with credentials', async () => {
    let visits = 0;
    const elsewhere = createServer((_request, response) => {
      visits += 1;
      response.end('{}');
    });
    await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
    const location = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`;
    cloud.simulator.faults.add({ kind: 'redirect', location });
    await failureOf(send());
    await new Promise((resolve) => elsewhere.close(resolve));
    assert.equal(visits, 0);
  });
});

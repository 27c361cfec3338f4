import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { apiFailure } from '../../../src/ecs/apiFailure';
import type { EcsErrorKind } from '../../../src/ecs/ecsErrorKind';
import { errorSentence } from '../../../src/ecs/errorText';
import { redact } from '../../../src/ecs/redact';
import { largestAnswer } from '../../../src/ecs/watchedExchange';
import type { FaultOf } from '../../simulator/faults';
import { type Cloud, failureOf, startCloud } from './cloud';
import { until } from './until';

const image = { regionId: 'cn-hangzhou', imageId: 'm-bp1caf3yicx5jlfl****', pageNumber: 1, pageSize: 10 };

describe('an answer that is not one of ECS', () => {
  let cloud: Cloud;
  before(async () => {
    cloud = await startCloud();
  });
  afterEach(() => cloud.simulator.reset());
  after(() => cloud.close());

  const ask = () => cloud.client.sharePermission(image);
  const answerWith = (make: FaultOf<'body'>['make'], options: Partial<FaultOf<'body'>> = {}) =>
    cloud.simulator.faults.add({ kind: 'body', make, ...options });
  const padded = (size: number) => (right: string) => right.padEnd(size, ' ');

  for (const chunked of [false, true]) {
    it(`is taken up to the bound and refused beyond it, asked for once, ${chunked ? 'chunked' : 'its length told'}`, async () => {
      const remove = answerWith(padded(largestAnswer), { chunked });
      assert.equal((await ask()).items.length, 1);
      remove();
      cloud.simulator.recorder.clear();
      answerWith(padded(largestAnswer + 1), { chunked });
      const { kind, facts } = await failureOf(ask());
      assert.equal(kind, 'malformed');
      assert.match(facts.reason, /far larger/);
      assert.equal(cloud.simulator.requests.length, 1);
    });
  }

  it('is not read on once it is too large, though it never ends', async () => {
    let hungUp = false;
    const endless = createServer((_request, response) => {
      const spaces = Buffer.alloc(65_536, ' ');
      const write = () => {
        while (response.write(spaces)) {}
      };
      response.on('drain', write).on('close', () => {
        hungUp = true;
      });
      write();
    });
    await new Promise<void>((resolve) => endless.listen(0, '127.0.0.1', resolve));
    const endpoint = `http://127.0.0.1:${(endless.address() as AddressInfo).port}`;
    assert.match(
      (await failureOf(cloud.transport.send('DescribeRegions', {}, { endpoint }))).facts.reason,
      /far larger/,
    );
    await until(() => hungUp);
    await new Promise((resolve) => endless.close(resolve));
  });

  it('is not unpacked: a small one could fill the memory', async () => {
    answerWith((right) => gzipSync(right), { headers: { 'content-encoding': 'gzip' } });
    assert.equal((await failureOf(ask())).kind, 'malformed');
  });

  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  const cases: readonly (readonly [string, string, number | undefined, EcsErrorKind, number])[] = [
    ['nothing but null', 'null', undefined, 'malformed', 1],
    ['a number', '17', undefined, 'malformed', 1],
    ['a list', '[]', undefined, 'malformed', 1],
    ['nested without end', deep, undefined, 'malformed', 1],
    ['nested in a field', `{"TotalCount":${deep}}`, undefined, 'malformed', 1],
    ['a Code that is an object', '{"Code":{},"Message":{}}', undefined, 'malformed', 1],
    ['a prototype', '{"__proto__":{"TotalCount":0}}', undefined, 'malformed', 1],
    ['an empty 503', '', 503, 'server', 4],
    ['an untitled page for 502', '<p>Bad gateway', 502, 'server', 4],
    ['a page for 429', '<p>Slow down', 429, 'throttled', 4],
    ['a page to sign in', '<p>Sign in', 200, 'malformed', 1],
    ['a page that forbids', '<p>Forbidden by the proxy', 403, 'malformed', 1],
  ];
  for (const [what, text, status, kind, sent] of cases) {
    it(`is ${kind} and asked for ${sent === 1 ? 'once' : `${sent} times`} when it is ${what}`, async () => {
      answerWith(() => text, { status });
      const failure = await failureOf(ask());
      assert.equal(failure.kind, kind, failure.message);
      assert.equal(cloud.simulator.requests.length, sent);
      assert.ok(status === undefined || failure.facts.httpStatus === status);
      assert.match(errorSentence(failure), /^The share permission of image .* could not be read\. [A-Z]/);
    });
  }

  it('says that it was a redirection', async () => {
    cloud.simulator.faults.add({ kind: 'redirect' });
    assert.match((await failureOf(ask())).facts.reason, /redirection/);
  });
});

describe('a message that quotes a secret', () => {
  it('is redacted before it is cut', () => {
    const secret = 'hush'.repeat(20);
    const Message = `${'x'.repeat(980)} ${secret}`;
    const failure = apiFailure(
      { Code: secret, Message, RequestId: secret },
      { action: 'DescribeImages', params: {}, secrets: [secret] },
    );
    assert.doesNotMatch(JSON.stringify(failure.facts) + failure.message, /hush/);
  });

  it('takes no time, whatever it looks like', () => {
    for (const part of [' ', 'https://', 'Signature=', 'AccessKeyId%3D', 'string to sign ']) {
      redact(part.repeat(10_000 / part.length));
    }
  }).timeout(5000);
});

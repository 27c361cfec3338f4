import assert from 'node:assert/strict';
import { EcsClient } from '../../../src/ecs/client';
import { loggingTransport } from '../../../src/ecs/loggingTransport';
import { defaultKey } from '../../simulator/keys';
import { type Cloud, failureOf, startCloud } from './cloud';

describe('loggingTransport', () => {
  let cloud: Cloud;
  const lines: string[] = [];
  const log = {
    debug: (line: string) => lines.push(`debug ${line}`),
    warn: (line: string) => lines.push(`warn ${line}`),
  };
  before(async () => {
    cloud = await startCloud();
  });
  beforeEach(() => {
    lines.length = 0;
  });
  after(() => cloud.close());

  const ask = () =>
    new EcsClient(loggingTransport(cloud.transport, log), {
      customEndpoint: () => cloud.simulator.url,
      acceptLanguage: 'en-US',
    }).images('cn-hangzhou', { pageNumber: 2, pageSize: 10 });

  it('writes what was asked, and the request ID', async () => {
    await ask();
    assert.match(
      lines.join(),
      /^debug DescribeImages cn-hangzhou page 2 at 127\.0\.0\.1:\d+: answered after \d+ ms, request ID [0-9A-F-]{36}$/,
    );
  });

  it('writes failures without secrets', async () => {
    cloud.setKey({ ...defaultKey, accessKeySecret: 'wrong-secret-000' });
    await failureOf(ask());
    assert.match(lines.join(), /^warn DescribeImages .*: auth after .*SignatureDoesNotMatch/);
    assert.ok(!lines.join().includes(defaultKey.accessKeyId));
  });
});

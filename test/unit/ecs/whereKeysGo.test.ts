import assert from 'node:assert/strict';
import manifest from '../../../package.json';
import { EcsClient } from '../../../src/ecs/client';
import { EcsError } from '../../../src/ecs/ecsError';
import { officialEndpoint } from '../../../src/ecs/endpoints';
import { selfSignedCertificate } from '../../simulator/selfSignedCertificate';
import { type Cloud, failureOf, startCloud } from './cloud';

/** Redirections to another server: `test/unit/ecs/popCoreTransport.test.ts`; the setting: `endpoints.test.ts`. */
describe('keys go', () => {
  let cloud: Cloud | undefined;
  afterEach(async () => {
    await cloud?.close();
    cloud = undefined;
  });

  it('to nobody whose certificate is not trusted, and are not tried there again', async () => {
    cloud = await startCloud({ tls: selfSignedCertificate() });
    assert.match(cloud.simulator.url, /^https:/);
    const { facts } = await failureOf(cloud.client.regions());
    assert.deepEqual([facts.kind, facts.code], ['certificate', 'DEPTH_ZERO_SELF_SIGNED_CERT']);
    assert.ok(cloud.simulator.connections <= 1);
    await cloud.simulator.recorder.settled();
    assert.deepEqual(cloud.simulator.requests, []);
  });

  for (const status of [301, 303, 307, 308]) {
    it(`to nobody that a redirection with status ${status} names`, async () => {
      cloud = await startCloud();
      const elsewhere = await startCloud();
      const headers = { location: `${elsewhere.simulator.url}/` };
      cloud.simulator.faults.add({ kind: 'body', make: () => '', status, headers });
      assert.equal((await failureOf(cloud.client.regions())).kind, 'malformed');
      assert.equal(cloud.simulator.requests.length, 1);
      assert.equal(elsewhere.simulator.connections, 0);
      await elsewhere.close();
    });
  }

  it('to no host that an answer over HTTP names for a region, loopback included', async () => {
    const elsewhere = await startCloud();
    const named = elsewhere.simulator.host;
    cloud = await startCloud({ settings: { regionEndpoint: () => named } });
    let setting: string | undefined = cloud.simulator.url;
    const options = { customEndpoint: () => setting, acceptLanguage: 'en-US' } as const;
    const client = new EcsClient(cloud.transport, options);
    assert.ok((await client.regions()).some(({ regionEndpoint }) => regionEndpoint === named));
    setting = undefined;
    const refused = await failureOf(client.images('cn-hangzhou', { pageNumber: 1, pageSize: 10 }));
    assert.equal(refused.kind, 'endpoint');
    assert.equal(elsewhere.simulator.connections, 0);
    await elsewhere.close();
  });

  for (const host of [
    'http://ecs.aliyuncs.com',
    'ecs.aliyuncs.com:8443',
    'ecs.aliyuncs.com/elsewhere',
    'ecs.aliyuncs.com.',
    'evil.example\n.aliyuncs.com',
    'evil.example#.aliyuncs.com',
    'evil.example?.aliyuncs.com',
    'evil.example\\.aliyuncs.com',
    'key:secret@ecs.aliyuncs.com',
    'ecs。aliyuncs.com',
    '127.0.0.1',
    '.aliyuncs.com',
    'aliyuncs.com',
    ' ecs.aliyuncs.com',
    '',
  ]) {
    it(`not to ${JSON.stringify(host)}`, () =>
      assert.throws(
        () => officialEndpoint(host, 'cn-hangzhou'),
        (error) => error instanceof EcsError && error.kind === 'endpoint',
      ));
  }

  it('where no workspace can say: the setting counts from user and remote settings only', () => {
    const { properties } = manifest.contributes.configuration;
    const named = Object.entries(properties).filter(([name]) => /endpoint|host|proxy|url/i.test(name));
    assert.ok(named.length > 0);
    for (const [name, { scope }] of named) {
      assert.equal(scope, 'machine', name);
      assert.ok(manifest.capabilities.untrustedWorkspaces.restrictedConfigurations.includes(name), name);
    }
  });
});

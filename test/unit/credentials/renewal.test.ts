import assert from 'node:assert/strict';
import { PlannedCredentials } from '../../../src/credentials/plannedCredentials';
import type { ProfileReference } from '../../../src/credentials/profile';
import type { AccessKey } from '../../../src/ecs/accessKey';
import { EcsError } from '../../../src/ecs/ecsError';
import { accountOfSize } from '../../simulator/accountOfSize';
import { defaultKey } from '../../simulator/keys';
import { Simulator } from '../../simulator/simulator';
import { failureOf } from '../ecs/cloud';
import { clientOf } from './cloudProfile';
import { Issuer } from './issuer';
import { TemporaryHome } from './temporaryHome';

const cli: ProfileReference = { source: 'cli', cliProfile: 'mine' };
const otherKey = { accessKeyId: 'LTAI5tSimulatorKey000009', accessKeySecret: 'simulator-secret-000000000009' };
const ak = ({ accessKeyId, accessKeySecret, securityToken }: AccessKey, mode = 'AK') => [
  { name: 'mine', mode, access_key_id: accessKeyId, access_key_secret: accessKeySecret, sts_token: securityToken },
];
const issued = (number: number): AccessKey => ({
  accessKeyId: `STS.issued000${number}`,
  accessKeySecret: `issued-secret-000${number}`,
  securityToken: `issued-token-${number}`,
});

describe('credentials that change', () => {
  let simulator: Simulator;
  let issuer: Issuer;
  let home: TemporaryHome;
  beforeEach(async () => {
    simulator = await Simulator.start();
    issuer = await Issuer.start();
    home = await TemporaryHome.create();
  });
  afterEach(async () => {
    await home.remove();
    await issuer.close();
    await simulator.close();
  });

  const asked = () => simulator.requests.map(({ action, accessKeyId }) => `${action} ${accessKeyId}`);
  const useUri = () => {
    const credentials_uri = `${issuer.url}/credentials`;
    return home.writeConfig([{ name: 'mine', mode: 'CredentialsURI', credentials_uri }]);
  };
  /** What the issuer hands out from now on, and what the cloud says to the one before. */
  const issue = (number: number, former?: number) => {
    issuer.key = issued(number);
    simulator.keys.set(issuer.key.accessKeyId, issuer.key);
    if (former !== undefined) {
      simulator.keys.set(issued(former).accessKeyId, { ...issued(former), state: 'expired' });
    }
  };

  it('uses a key that was rotated between two requests', async () => {
    await home.writeConfig(ak(defaultKey));
    const client = clientOf(simulator, cli);
    await client.regions();
    simulator.keys.set(otherKey.accessKeyId, otherKey);
    await home.writeConfig(ak(otherKey));
    await client.regions();
    assert.deepEqual(asked(), [
      `GetCallerIdentity ${defaultKey.accessKeyId}`,
      `DescribeRegions ${defaultKey.accessKeyId}`,
      `GetCallerIdentity ${otherKey.accessKeyId}`,
      `DescribeRegions ${otherKey.accessKeyId}`,
    ]);
  });

  it('asks whose the credentials are once, not for every request', async () => {
    await home.writeConfig(ak(defaultKey));
    const client = clientOf(simulator, cli);
    await Promise.all([client.regions(), client.regions(), client.regions()]);
    await client.regions();
    assert.equal(asked().filter((line) => line.startsWith('GetCallerIdentity')).length, 1);
  });

  it('never takes another account for the one of the profile, and is well again when the file is put back', async () => {
    await home.writeConfig(ak(defaultKey));
    const client = clientOf(simulator, cli);
    await client.regions();
    const account = accountOfSize({ regions: 1, imagesPerRegion: 1, sharees: 1, accountId: '1999999999999999' });
    simulator.keys.set(otherKey.accessKeyId, { ...otherKey, account });
    await home.writeConfig(ak(otherKey));
    const { facts } = await failureOf(client.regions());
    assert.equal(facts.kind, 'credentials');
    assert.match(facts.reason, /of account 1999999999999999 now/);
    assert.equal(asked().filter((line) => line === `DescribeRegions ${otherKey.accessKeyId}`).length, 0);
    await home.writeConfig(ak(defaultKey));
    await client.regions();
  });

  it('asks again whose they are when nobody could be asked', async () => {
    await home.writeConfig(ak(defaultKey));
    const client = clientOf(simulator, cli);
    const remove = simulator.faults.add({ kind: 'resetBeforeAnswer' });
    assert.equal((await failureOf(client.regions())).kind, 'network');
    remove();
    await client.regions();
  });

  it('renews what has expired once for ten requests that wait for it, and sends them again', async () => {
    await useUri();
    issue(1);
    const client = clientOf(simulator, cli);
    await client.regions();
    issue(2, 1);
    issuer.requests.length = 0;
    simulator.recorder.clear();
    await Promise.all(Array.from({ length: 10 }, () => client.regions()));
    assert.equal(issuer.requests.length, 1);
    const ofSecond = asked().filter((line) => line.endsWith(issued(2).accessKeyId));
    assert.equal(ofSecond.filter((line) => line.startsWith('DescribeRegions')).length, 10);
    assert.equal(ofSecond.filter((line) => line.startsWith('GetCallerIdentity')).length, 1);
  });

  it('reads once for ten requests at the start, and again when the end is near', async () => {
    issuer.expiresInMs = 60_000;
    const uri = `${issuer.url}/credentials`;
    const credentials = new PlannedCredentials({ plan: async () => ({ by: 'uri', uri }), nextStep: '', holdMs: 0 });
    await Promise.all(Array.from({ length: 10 }, () => credentials.read()));
    assert.equal(issuer.requests.length, 1);
    issuer.key = issued(2);
    assert.deepEqual(await credentials.read(), issued(2));
  });

  it('reads an expired STS token again before the person is asked', async () => {
    const before = { ...issued(1), state: 'expired' } as const;
    simulator.keys.set(before.accessKeyId, before);
    simulator.keys.set(issued(2).accessKeyId, issued(2));
    await home.writeConfig(ak(before, 'StsToken'));
    const client = clientOf(simulator, cli);
    const gate = simulator.hold({ action: 'GetCallerIdentity' });
    const regions = client.regions();
    await gate.arrived();
    // Somebody logs in while the old token is under way.
    await home.writeConfig(ak(issued(2), 'StsToken'));
    gate.release();
    await regions;
    assert.equal(asked().at(-1), `DescribeRegions ${issued(2).accessKeyId}`);
  });

  it('says how to renew it when the file still has the token that has expired, and tries that no second time', async () => {
    const expired = { ...issued(1), state: 'expired' } as const;
    simulator.keys.set(expired.accessKeyId, expired);
    await home.writeConfig(ak(expired, 'StsToken'));
    const { facts } = await failureOf(clientOf(simulator, cli).regions());
    assert.equal(facts.kind, 'expired');
    assert.match(facts.nextStep ?? '', /"aliyun configure --profile mine"/);
    assert.equal(simulator.requests.length, 1);
  });

  it('does not ask a source again that has just given the token that was refused', async () => {
    const expired = { ...issued(1), state: 'expired' } as const;
    simulator.keys.set(expired.accessKeyId, expired);
    issuer.key = issued(1);
    await useUri();
    const client = clientOf(simulator, cli);
    await failureOf(client.regions());
    const before = issuer.requests.length;
    await Promise.all([failureOf(client.regions()), failureOf(client.regions())]);
    assert.equal((await failureOf(client.regions())).kind, 'expired');
    assert.equal(issuer.requests.length, before);
  });

  it('gives up waiting for a slow source as soon as it is told to', async () => {
    await home.writeConfig([
      { name: 'mine', mode: 'External', process_command: `"${process.execPath}" -e "setTimeout(() => {}, 3000)"` },
    ]);
    const stop = new AbortController();
    const waiting = failureOf(clientOf(simulator, cli).regions(stop.signal));
    setTimeout(() => stop.abort(), 50);
    assert.equal((await waiting).kind, 'cancelled');
  });

  it('keeps what an issuer or a program said out of the error, but for an error code', async () => {
    const secret = 'secret-in-an-answer-000';
    const body = JSON.stringify({ Code: 'NoPermission', Message: secret, AccessKeySecret: secret });
    issuer.refusal = { status: 403, body };
    await useUri();
    const refused = await failureOf(clientOf(simulator, cli).regions());
    issuer.refusal = { status: 200, body: `not JSON ${secret}` };
    const garbled = await failureOf(clientOf(simulator, cli).regions());
    const process_command = `"${process.execPath}" -e "console.log('${secret}'); console.error('${secret}')"`;
    await home.writeConfig([{ name: 'mine', mode: 'External', process_command }]);
    const printed = await failureOf(clientOf(simulator, cli).regions());
    for (const error of [refused, garbled, printed]) {
      assert.ok(error instanceof EcsError && error.kind === 'credentials');
      assert.ok(!`${JSON.stringify(error)}${error.stack}`.includes(secret));
      assert.ok(error.facts.nextStep);
    }
    assert.equal(refused.facts.code, 'NoPermission');
  });
});

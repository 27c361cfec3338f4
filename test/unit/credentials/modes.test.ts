import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ProfileReference } from '../../../src/credentials/profile';
import { defaultKey } from '../../simulator/keys';
import { Simulator } from '../../simulator/simulator';
import { failureOf } from '../ecs/cloud';
import { clientOf } from './cloudProfile';
import { Issuer } from './issuer';
import { rewireNetwork } from './network';
import { TemporaryHome } from './temporaryHome';
import { testCertificate } from './testCertificate';

const longLived = { access_key_id: defaultKey.accessKeyId, access_key_secret: defaultKey.accessKeySecret };
const inAnHour = () => Math.floor(Date.now() / 1000) + 3600;

describe('every source of credentials, with the real library', () => {
  let simulator: Simulator;
  let issuer: Issuer;
  let home: TemporaryHome;
  let restoreNetwork: () => void;
  beforeEach(async () => {
    simulator = await Simulator.start();
    issuer = await Issuer.start();
    simulator.keys.set(issuer.key.accessKeyId, issuer.key);
    home = await TemporaryHome.create();
    const ports = { '100.100.100.200:80': issuer.plainPort, 'oauth.aliyun.com:443': issuer.securePort };
    restoreNetwork = rewireNetwork(ports, testCertificate.cert);
  });
  afterEach(async () => {
    restoreNetwork();
    await home.remove();
    await issuer.close();
    await simulator.close();
  });

  const cli: ProfileReference = { source: 'cli', cliProfile: 'mine' };
  const role = () => ({
    ram_role_arn: 'acs:ram::1234567890123456:role/reader',
    ram_session_name: 'session',
    sts_endpoint: `127.0.0.1:${issuer.securePort}`,
  });
  /** The AccessKey ID that the last request was signed with. */
  const signedWith = async (reference: ProfileReference, lines: string[] = []) => {
    await clientOf(simulator, reference, lines).regions();
    return simulator.requests.at(-1)?.accessKeyId;
  };

  it('AK', async () => {
    await home.writeConfig([{ name: 'mine', mode: 'AK', ...longLived }]);
    assert.equal(await signedWith(cli), defaultKey.accessKeyId);
  });

  it('a mode in other letters, and a profile that does not say its mode', async () => {
    for (const mode of ['ak', '', undefined]) {
      await home.writeConfig([{ name: 'mine', mode, ...longLived }]);
      assert.equal(await signedWith(cli), defaultKey.accessKeyId);
    }
  });

  it('StsToken', async () => {
    const { accessKeyId, accessKeySecret, securityToken } = issuer.key;
    const key = { access_key_id: accessKeyId, access_key_secret: accessKeySecret, sts_token: securityToken };
    await home.writeConfig([{ name: 'mine', mode: 'StsToken', ...key }]);
    assert.equal(await signedWith(cli), accessKeyId);
  });

  it('RamRoleArn, with its external ID', async () => {
    await home.writeConfig([{ name: 'mine', mode: 'RamRoleArn', ...longLived, ...role(), external_id: 'outside-7' }]);
    assert.equal(await signedWith(cli), issuer.key.accessKeyId);
    const [request] = issuer.requests;
    assert.match(request?.url ?? '', new RegExp(`Action=AssumeRole&.*AccessKeyId=${defaultKey.accessKeyId}`));
    assert.match(request?.body ?? '', /ExternalId=outside-7/);
  });

  it('ChainableRamRoleArn over another profile', async () => {
    await home.writeConfig([
      { name: 'mine', mode: 'ChainableRamRoleArn', source_profile: 'base', ...role() },
      { name: 'base', mode: 'AK', ...longLived },
    ]);
    assert.equal(await signedWith(cli), issuer.key.accessKeyId);
  });

  it('EcsRamRole and the role of this ECS instance, from the metadata address', async () => {
    delete process.env.ALIBABA_CLOUD_ECS_METADATA_DISABLED;
    await home.writeConfig([{ name: 'mine', mode: 'EcsRamRole', ram_role_name: 'named-role' }]);
    assert.equal(await signedWith(cli), issuer.key.accessKeyId);
    assert.ok(issuer.requests.some(({ url }) => url.endsWith('/security-credentials/named-role')));
    assert.equal(await signedWith({ source: 'ecsRole' }), issuer.key.accessKeyId);
    assert.ok(issuer.requests.some(({ url }) => url.endsWith('/security-credentials/reader-role')));
  });

  it('asks nothing of the metadata address when the environment turns it off', async () => {
    await home.writeConfig([{ name: 'mine', mode: 'EcsRamRole' }]);
    for (const reference of [cli, { source: 'ecsRole' } as const]) {
      const { facts } = await failureOf(clientOf(simulator, reference).regions());
      assert.deepEqual([facts.kind, issuer.requests.length], ['credentials', 0]);
      assert.match(facts.reason, /ALIBABA_CLOUD_ECS_METADATA_DISABLED/);
    }
  });

  it('OIDC, in a CLI profile', async () => {
    const oidc_token_file = join(home.path, 'token');
    await writeFile(oidc_token_file, 'the-oidc-token');
    const oidc_provider_arn = 'acs:ram::1234567890123456:oidc-provider/idp';
    await home.writeConfig([{ name: 'mine', mode: 'OIDC', oidc_provider_arn, oidc_token_file, ...role() }]);
    assert.equal(await signedWith(cli), issuer.key.accessKeyId);
    assert.match(issuer.requests[0]?.body ?? '', /OIDCToken=the-oidc-token/);
  });

  it('CloudSSO', async () => {
    await home.writeConfig([cloudSso({ cloud_sso_access_token_expire: inAnHour() })]);
    assert.equal(await signedWith(cli), issuer.key.accessKeyId);
    assert.equal(issuer.requests[0]?.authorization, 'Bearer sso-access-token');
  });

  it('says that a CloudSSO login has ended and how to renew it, and sees the new one without being told', async () => {
    await home.writeConfig([cloudSso({ cloud_sso_access_token_expire: 1 })]);
    const client = clientOf(simulator, cli);
    const { facts } = await failureOf(client.regions());
    assert.match(facts.reason, /CloudSSO login has ended/);
    assert.match(facts.nextStep ?? '', /"aliyun configure --profile mine"/);
    await home.writeConfig([cloudSso({ cloud_sso_access_token_expire: inAnHour() })]);
    await client.regions();
  });

  it('OAuth, whose renewed tokens the library writes back, which the log says', async () => {
    const tokens = { oauth_refresh_token: 'first-refresh', oauth_access_token: 'first', oauth_access_token_expire: 1 };
    await home.writeConfig([{ name: 'mine', mode: 'OAuth', oauth_site_type: 'CN', ...tokens }]);
    const lines: string[] = [];
    assert.equal(await signedWith(cli, lines), issuer.key.accessKeyId);
    assert.match(await readFile(home.configFile, 'utf8'), /renewed-refresh/);
    assert.ok(lines.some((line) => line.includes('writes the new tokens into ~/.aliyun/config.json')));
  });

  it('External: a program that prints a key, run once for many requests, and nothing written', async () => {
    const program = join(home.path, 'print key.js');
    const runs = join(home.path, 'runs');
    const { accessKeyId, accessKeySecret, securityToken } = issuer.key;
    const output = {
      mode: 'StsToken',
      access_key_id: accessKeyId,
      access_key_secret: accessKeySecret,
      sts_token: securityToken,
    };
    await writeFile(
      program,
      `require('fs').appendFileSync(${JSON.stringify(runs)}, '.'); console.log(${JSON.stringify(JSON.stringify(output))})`,
    );
    const process_command = `"${process.execPath}" "${program}"`;
    await home.writeConfig([{ name: 'mine', mode: 'External', process_command }]);
    const before = await readFile(home.configFile, 'utf8');
    const client = clientOf(simulator, cli);
    await Promise.all(Array.from({ length: 5 }, () => client.regions()));
    await client.regions();
    assert.equal(await readFile(runs, 'utf8'), '.');
    assert.equal(await readFile(home.configFile, 'utf8'), before);
  });

  it('CredentialsURI', async () => {
    await home.writeConfig([{ name: 'mine', mode: 'CredentialsURI', credentials_uri: `${issuer.url}/credentials` }]);
    assert.equal(await signedWith(cli), issuer.key.accessKeyId);
  });

  it('variables of the environment: a key, a URI, and, when they are not set, which is missing', async () => {
    const { accessKeyId, accessKeySecret, securityToken } = issuer.key;
    Object.assign(process.env, {
      ALIBABA_CLOUD_ACCESS_KEY_ID: accessKeyId,
      ALIBABA_CLOUD_ACCESS_KEY_SECRET: accessKeySecret,
      ALIBABA_CLOUD_SECURITY_TOKEN: securityToken,
      ALIBABA_CLOUD_CREDENTIALS_URI: `${issuer.url}/`,
    });
    assert.equal(await signedWith({ source: 'environment', way: 'accessKey' }), accessKeyId);
    assert.equal(issuer.requests.length, 0);
    assert.equal(await signedWith({ source: 'environment', way: 'uri' }), accessKeyId);
    delete process.env.ALIBABA_CLOUD_ACCESS_KEY_SECRET;
    const missing = clientOf(simulator, { source: 'environment', way: 'accessKey' }).regions();
    assert.match((await failureOf(missing)).facts.reason, /ALIBABA_CLOUD_ACCESS_KEY_SECRET is not set/);
  });

  it('variables of the environment: a role by OIDC', async () => {
    const tokenFile = join(home.path, 'token');
    await writeFile(tokenFile, 'the-oidc-token');
    restoreNetwork();
    restoreNetwork = rewireNetwork({ 'sts.aliyuncs.com:443': issuer.securePort }, testCertificate.cert);
    Object.assign(process.env, {
      ALIBABA_CLOUD_ROLE_ARN: 'acs:ram::1234567890123456:role/pod',
      ALIBABA_CLOUD_OIDC_PROVIDER_ARN: 'acs:ram::1234567890123456:oidc-provider/ack',
      ALIBABA_CLOUD_OIDC_TOKEN_FILE: tokenFile,
    });
    assert.equal(await signedWith({ source: 'environment', way: 'oidc' }), issuer.key.accessKeyId);
    assert.match(issuer.requests[0]?.url ?? '', /Action=AssumeRoleWithOIDC/);
  });

  function cloudSso(more: object): object {
    return {
      name: 'mine',
      mode: 'CloudSSO',
      cloud_sso_sign_in_url: `${issuer.url}/start/login`,
      cloud_sso_account_id: '1234567890123456',
      cloud_sso_access_config: 'ac-reader',
      access_token: 'sso-access-token',
      ...more,
    };
  }
});

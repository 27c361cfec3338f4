import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defaultKey } from '../../simulator/keys';
import { failureOf } from '../ecs/cloud';
import { clientOf } from './cloudProfile';
import { CredentialSources, cli, longLived } from './credentialSources';

const inAnHour = () => Math.floor(Date.now() / 1000) + 3600;

describe('credentials of a role or a login, with the real library', () => {
  let sources: CredentialSources;
  beforeEach(async () => {
    sources = await CredentialSources.open();
  });
  afterEach(() => sources.close());

  const role = () => ({
    ram_role_arn: 'acs:ram::1234567890123456:role/reader',
    ram_session_name: 'session',
    sts_endpoint: `127.0.0.1:${sources.issuer.securePort}`,
  });

  it('RamRoleArn, with its external ID', async () => {
    await sources.home.writeConfig([
      { name: 'mine', mode: 'RamRoleArn', ...longLived, ...role(), external_id: 'outside-7' },
    ]);
    assert.equal(await sources.signedWith(cli), sources.issuer.key.accessKeyId);
    const [request] = sources.issuer.requests;
    assert.match(request?.url ?? '', new RegExp(`Action=AssumeRole&.*AccessKeyId=${defaultKey.accessKeyId}`));
    assert.match(request?.body ?? '', /ExternalId=outside-7/);
  });

  it('ChainableRamRoleArn over another profile', async () => {
    await sources.home.writeConfig([
      { name: 'mine', mode: 'ChainableRamRoleArn', source_profile: 'base', ...role() },
      { name: 'base', mode: 'AK', ...longLived },
    ]);
    assert.equal(await sources.signedWith(cli), sources.issuer.key.accessKeyId);
  });

  it('EcsRamRole and the role of this ECS instance, from the metadata address', async () => {
    delete process.env.ALIBABA_CLOUD_ECS_METADATA_DISABLED;
    await sources.home.writeConfig([{ name: 'mine', mode: 'EcsRamRole', ram_role_name: 'named-role' }]);
    assert.equal(await sources.signedWith(cli), sources.issuer.key.accessKeyId);
    assert.ok(sources.issuer.requests.some(({ url }) => url.endsWith('/security-credentials/named-role')));
    assert.equal(await sources.signedWith({ source: 'ecsRole' }), sources.issuer.key.accessKeyId);
    assert.ok(sources.issuer.requests.some(({ url }) => url.endsWith('/security-credentials/reader-role')));
  });

  it('asks nothing of the metadata address when the environment turns it off', async () => {
    await sources.home.writeConfig([{ name: 'mine', mode: 'EcsRamRole' }]);
    for (const reference of [cli, { source: 'ecsRole' } as const]) {
      const { facts } = await failureOf(clientOf(sources.simulator, reference).regions());
      assert.deepEqual([facts.kind, sources.issuer.requests.length], ['credentials', 0]);
      assert.match(facts.reason, /ALIBABA_CLOUD_ECS_METADATA_DISABLED/);
    }
  });

  it('OIDC, in a CLI profile', async () => {
    const oidc_token_file = join(sources.home.path, 'token');
    await writeFile(oidc_token_file, 'the-oidc-token');
    const oidc_provider_arn = 'acs:ram::1234567890123456:oidc-provider/idp';
    await sources.home.writeConfig([{ name: 'mine', mode: 'OIDC', oidc_provider_arn, oidc_token_file, ...role() }]);
    assert.equal(await sources.signedWith(cli), sources.issuer.key.accessKeyId);
    assert.match(sources.issuer.requests[0]?.body ?? '', /OIDCToken=the-oidc-token/);
  });

  it('variables of the environment: a role by OIDC', async () => {
    const tokenFile = join(sources.home.path, 'token');
    await writeFile(tokenFile, 'the-oidc-token');
    sources.rewire({ 'sts.aliyuncs.com:443': sources.issuer.securePort });
    Object.assign(process.env, {
      ALIBABA_CLOUD_ROLE_ARN: 'acs:ram::1234567890123456:role/pod',
      ALIBABA_CLOUD_OIDC_PROVIDER_ARN: 'acs:ram::1234567890123456:oidc-provider/ack',
      ALIBABA_CLOUD_OIDC_TOKEN_FILE: tokenFile,
    });
    assert.equal(await sources.signedWith({ source: 'environment', way: 'oidc' }), sources.issuer.key.accessKeyId);
    assert.match(sources.issuer.requests[0]?.url ?? '', /Action=AssumeRoleWithOIDC/);
  });

  it('CloudSSO', async () => {
    await sources.home.writeConfig([cloudSso({ cloud_sso_access_token_expire: inAnHour() })]);
    assert.equal(await sources.signedWith(cli), sources.issuer.key.accessKeyId);
    assert.equal(sources.issuer.requests[0]?.authorization, 'Bearer sso-access-token');
  });

  it('says that a CloudSSO login has ended and how to renew it, and sees the new one without being told', async () => {
    await sources.home.writeConfig([cloudSso({ cloud_sso_access_token_expire: 1 })]);
    const client = clientOf(sources.simulator, cli);
    const { facts } = await failureOf(client.regions());
    assert.match(facts.reason, /CloudSSO login has ended/);
    assert.match(facts.nextStep ?? '', /"aliyun configure --profile mine"/);
    await sources.home.writeConfig([cloudSso({ cloud_sso_access_token_expire: inAnHour() })]);
    await client.regions();
  });

  it('OAuth, whose renewed tokens the library writes back, which the log says', async () => {
    const tokens = { oauth_refresh_token: 'first-refresh', oauth_access_token: 'first', oauth_access_token_expire: 1 };
    await sources.home.writeConfig([{ name: 'mine', mode: 'OAuth', oauth_site_type: 'CN', ...tokens }]);
    const lines: string[] = [];
    assert.equal(await sources.signedWith(cli, lines), sources.issuer.key.accessKeyId);
    assert.match(await readFile(sources.home.configFile, 'utf8'), /renewed-refresh/);
    assert.ok(lines.some((line) => line.includes('writes the new tokens into ~/.aliyun/config.json')));
  });

  function cloudSso(more: object): object {
    return {
      name: 'mine',
      mode: 'CloudSSO',
      cloud_sso_sign_in_url: `${sources.issuer.url}/start/login`,
      cloud_sso_account_id: '1234567890123456',
      cloud_sso_access_config: 'ac-reader',
      access_token: 'sso-access-token',
      ...more,
    };
  }
});

import assert from 'node:assert/strict';
import { mkdir, rm } from 'node:fs/promises';
import { cliChoices } from '../../../src/credentials/cli/cliChoices';
import { readCliConfig } from '../../../src/credentials/cli/cliConfig';
import { errorSentence } from '../../../src/ecs/errorText';
import { failureOf } from '../ecs/cloud';
import { TemporaryHome } from './temporaryHome';

const secret = 'Sup3rS3cretOfTheFile';
const key = { access_key_id: 'LTAI5tSimulatorKey000001', access_key_secret: secret };

describe('the profiles of the Alibaba Cloud CLI', () => {
  let home: TemporaryHome;
  beforeEach(async () => {
    home = await TemporaryHome.create();
  });
  afterEach(() => home.remove());

  const choices = async () => cliChoices(await readCliConfig());
  const obstacleOf = async (profile: object) => {
    await home.writeConfig([{ name: 'mine', ...profile }]);
    return (await choices())[0]?.obstacle;
  };

  it('are listed by name, mode and region in the order of the file, with the current one, and without a secret', async () => {
    await home.writeConfig([
      { name: 'staging', mode: 'StsToken', ...key, sts_token: secret, region_id: 'cn-beijing' },
      { name: 'default', mode: 'ak', ...key, region_id: 'cn-hangzhou' },
    ]);
    const listed = await choices();
    assert.deepEqual(listed, [
      { name: 'staging', mode: 'StsToken', regionId: 'cn-beijing', isCurrent: false, obstacle: undefined },
      { name: 'default', mode: 'AK', regionId: 'cn-hangzhou', isCurrent: true, obstacle: undefined },
    ]);
    assert.ok(!JSON.stringify(listed).includes(secret));
  });

  const cloudSso = { cloud_sso_account_id: '1', cloud_sso_access_config: 'ac-reader', access_token: secret };
  const role = { ram_role_arn: 'acs:ram::1:role/r' };
  const cases: readonly (readonly [string, object, RegExp])[] = [
    ['a mode of later times', { mode: 'Telepathy' }, /mode of this profile is not known/],
    ['a profile that is not configured', { mode: '' }, /not configured yet/],
    ['a key pair', { mode: 'RsaKeyPair', private_key: secret }, /Key pairs are deprecated/],
    ['a bearer token', { mode: 'BearerToken', bearer_token: secret }, /bearer token cannot sign/],
    ['an anonymous profile', { mode: 'Anonymous' }, /no credentials/],
    ['a role by role name', { mode: 'RamRoleArnWithRoleName' }, /use ChainableRamRoleArn/],
    [
      'a key without its secret',
      { mode: 'AK', access_key_id: 'LTAI5tSimulatorKey000001' },
      /^access_key_secret is missing/,
    ],
    ['a field of another type', { mode: 'AK', ...key, access_key_id: 7 }, /^access_key_id is missing/],
    ['a chain without its source', { mode: 'ChainableRamRoleArn', source_profile: 'gone', ...role }, /does not exist/],
    ['a chain in a circle', { mode: 'ChainableRamRoleArn', source_profile: 'mine', ...role }, /in a circle/],
    ['a URI that is none', { mode: 'CredentialsURI', credentials_uri: secret }, /must be an https:/],
    [
      'a URI that would send credentials in the clear',
      { mode: 'CredentialsURI', credentials_uri: `http://10.0.0.7/${secret}` },
      /must be an https:.*or http:.*on loopback/,
    ],
    [
      'an instance role where the metadata address is off',
      { mode: 'EcsRamRole' },
      /ALIBABA_CLOUD_ECS_METADATA_DISABLED/,
    ],
    [
      'a CloudSSO login that would send its token in the clear',
      { mode: 'CloudSSO', ...cloudSso, cloud_sso_sign_in_url: `http://signin.example/${secret}` },
      /^cloud_sso_sign_in_url must be an https:/,
    ],
    ['a CloudSSO login that is not there', { mode: 'CloudSSO' }, /^cloud_sso_sign_in_url is missing/],
  ];
  for (const [what, profile, reason] of cases) {
    it(`cannot be used when one is ${what}, and say why`, async () => {
      const obstacle = (await obstacleOf(profile)) ?? '';
      assert.match(obstacle, reason);
      assert.ok(!obstacle.includes(secret));
    });
  }

  const metadata = 'http://100.100.100.200/latest/meta-data/ram/security-credentials/reader';

  it('ask a URI by HTTPS, on loopback, and at the metadata address', async () => {
    delete process.env.ALIBABA_CLOUD_ECS_METADATA_DISABLED;
    for (const credentials_uri of [
      'https://credentials.example/key',
      'http://127.0.0.1:8080/key',
      'http://[::1]/',
      'http://localhost:8080/',
      metadata,
    ]) {
      assert.equal(await obstacleOf({ mode: 'CredentialsURI', credentials_uri }), undefined);
    }
    for (const credentials_uri of [
      'http://127.0.0.1.example/',
      'http://100.100.100.200:8080/',
      'http://100.100.100.200@credentials.example/',
      'ftp://127.0.0.1/',
    ]) {
      assert.match((await obstacleOf({ mode: 'CredentialsURI', credentials_uri })) ?? '', /must be an https:/);
    }
  });

  it('run no program and ask no URI where the environment forbids it', async () => {
    process.env.ALIBABA_CLOUD_DISABLE_EXTERNAL_PROCESS = 'true';
    for (const profile of [
      { mode: 'External', process_command: 'true' },
      { mode: 'CredentialsURI', credentials_uri: 'http://127.0.0.1/' },
    ]) {
      assert.match((await obstacleOf(profile)) ?? '', /ALIBABA_CLOUD_DISABLE_EXTERNAL_PROCESS/);
    }
  });

  it('do not ask the metadata address by a URI either where the environment turns it off', async () => {
    const obstacle = await obstacleOf({ mode: 'CredentialsURI', credentials_uri: metadata });
    assert.match(obstacle ?? '', /ALIBABA_CLOUD_ECS_METADATA_DISABLED/);
  });

  it('stand for themselves: one that is broken does not take the others along', async () => {
    const file = {
      current: 7,
      profiles: [null, 3, { mode: 'AK' }, { name: 'good', mode: 'AK', ...key }, { name: 'good' }],
    };
    await home.writeConfig(JSON.stringify(file));
    assert.deepEqual(
      (await choices()).map(({ name, obstacle }) => [name, obstacle]),
      [['good', undefined]],
    );
  });

  it('are none in a file that has no list, or an empty one', async () => {
    for (const text of ['{}', '{"profiles":null}', '{"profiles":[]}']) {
      await home.writeConfig(text);
      assert.deepEqual(await choices(), []);
    }
  });

  it('cannot be read without the file, from a directory, or where the environment turns them off: each says what to do', async () => {
    const missing = await failureOf(readCliConfig());
    assert.match(errorSentence(missing), /There is no file ~\/\.aliyun\/config\.json\. Run "aliyun configure"/);
    await mkdir(home.configFile);
    assert.equal((await failureOf(readCliConfig())).facts.code, 'EISDIR');
    await rm(home.configFile, { recursive: true });
    process.env.ALIBABA_CLOUD_CLI_PROFILE_DISABLED = 'true';
    assert.match(errorSentence(await failureOf(readCliConfig())), /ALIBABA_CLOUD_CLI_PROFILE_DISABLED turns/);
  });

  it('are read once more when the file was met half written', async () => {
    await home.writeConfig('{"profiles":[{"name":"mi');
    const reading = choices();
    setTimeout(() => void home.writeConfig([{ name: 'mine', mode: 'AK', ...key }]), 10);
    assert.deepEqual(
      (await reading).map(({ name }) => name),
      ['mine'],
    );
  });

  it('never quote a broken file', async () => {
    for (const text of [`{"profiles":[{"access_key_secret":"${secret}"`, `["${secret}"]`, `{"profiles":"${secret}"}`]) {
      await home.writeConfig(text);
      const error = await failureOf(readCliConfig());
      assert.equal(error.kind, 'credentials');
      assert.ok(!`${errorSentence(error)}${error.stack}${JSON.stringify(error)}`.includes(secret));
    }
  });
});

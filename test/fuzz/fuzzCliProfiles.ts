import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cliChoices } from '../../src/credentials/cli/cliChoices';
import { readCliConfig } from '../../src/credentials/cli/cliConfig';
import { TemporaryHome } from '../unit/credentials/temporaryHome';
import { assertClassified } from './askClient';
import type { FuzzTarget } from './fuzzTarget';
import { mutated, oddValue } from './oddJson';

const secret = 'fuzz-Secret-9q7Zk';
const modes = ['AK', 'StsToken', 'RamRoleArn', 'ChainableRamRoleArn', 'EcsRamRole', 'OIDC', 'CloudSSO', 'OAuth'];
const otherModes = ['External', 'CredentialsURI', 'RsaKeyPair', 'BearerToken', 'Anonymous', '', 'New'];

/** Few names, so that profiles lead to each other, and in circles. */
const name = fc.constantFrom('default', 'one', 'two', '__proto__');

const profile = fc.record(
  {
    name,
    mode: fc.constantFrom(...modes, ...otherModes),
    access_key_id: fc.constant('LTAI5tFuzzFuzzFuzz'),
    access_key_secret: fc.constant(secret),
    sts_token: fc.constant(secret),
    region_id: fc.constantFrom('cn-hangzhou', '\u202e', secret),
    ram_role_arn: fc.constant('acs:ram::1:role/r'),
    source_profile: name,
    process_command: fc.constant(`get-key ${secret}`),
    credentials_uri: fc.constantFrom('http://127.0.0.1/', `https://cloud.example/?key=${secret}`, 'ftp:'),
    oauth_site_type: fc.constantFrom('CN', 'INTL'),
    oauth_refresh_token: fc.constant(secret),
    oidc_provider_arn: fc.constant('acs:ram::1:oidc-provider/p'),
    oidc_token_file: fc.constantFrom('/tmp/token', secret),
    cloud_sso_sign_in_url: fc.constantFrom('https://signin.example/', `http://signin.example/${secret}`, secret),
    cloud_sso_account_id: fc.constant('1'),
    cloud_sso_access_config: fc.constant('ac-1'),
    access_token: fc.constant(secret),
    cloud_sso_access_token_expire: fc.constantFrom(1, 4_102_444_800),
    private_key: fc.constant(secret),
    bearer_token: fc.constant(secret),
    expired_seconds: fc.constantFrom(900, -1),
  },
  { requiredKeys: ['name'] },
);

const config = mutated(fc.record({ current: name, profiles: fc.array(profile, { maxLength: 4 }) }));

/** Mostly JSON: a reader waits when it is none, since the CLI may be writing the file. */
const file = fc.oneof(
  { weight: 40, arbitrary: config.map((value) => JSON.stringify(value) ?? 'null') },
  { weight: 5, arbitrary: oddValue.map((value) => JSON.stringify(value) ?? 'null') },
  {
    weight: 1,
    arbitrary: fc.tuple(config, fc.nat(60)).map(([value, end]) => JSON.stringify(value)?.slice(0, end) ?? ''),
  },
);

export const cliProfiles: FuzzTarget = {
  name: 'CLI profiles',
  runs: { full: 10_000, short: 200 },
  async fuzz(parameters, count) {
    const home = await TemporaryHome.create();
    try {
      await fc.assert(
        fc.asyncProperty(file, async (text) => {
          count(1);
          await home.writeConfig(text);
          await list();
        }),
        parameters,
      );
    } finally {
      await home.remove();
    }
  },
};

/** Lists the profiles to choose from, as the quick pick does: each with its name, or a reason why there are none. */
async function list(): Promise<void> {
  try {
    for (const { name: shown, regionId = '', obstacle = '', ...choice } of cliChoices(await readCliConfig())) {
      assert.ok(shown.length > 0);
      assert.match(regionId, /^[a-z0-9-]*$/i);
      assert.doesNotMatch(`${obstacle}${JSON.stringify(choice)}`, new RegExp(secret));
    }
  } catch (error) {
    if (error instanceof assert.AssertionError) {
      throw error;
    }
    assertClassified(error);
    assert.doesNotMatch(String(error.stack), new RegExp(secret));
  }
}

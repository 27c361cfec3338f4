import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cliChoices } from '../../../src/credentials/cli/cliChoices';
import { readCliConfig } from '../../../src/credentials/cli/cliConfig';
import { EcsError } from '../../../src/ecs/ecsError';
import { errorSentence } from '../../../src/ecs/errorText';
import { TemporaryHome } from './temporaryHome';

const secret = 'Sup3rS3cretOfTheFile';

describe('the profiles in a file of any text', () => {
  let home: TemporaryHome;
  beforeEach(async () => {
    home = await TemporaryHome.create();
  });
  afterEach(() => home.remove());

  it('give a list or a classified error for any text, and no field but name, mode and region in it', async function () {
    this.timeout(60_000);
    const word = fc.constantFrom(
      'AK',
      'StsToken',
      'OIDC',
      'CloudSSO',
      'OAuth',
      'ChainableRamRoleArn',
      'mine',
      '',
      secret,
    );
    const value = fc.oneof(word, fc.integer(), fc.constant(null), fc.constant([secret]), fc.constant({ a: secret }));
    const field = fc.constantFrom(...fields);
    const profile = fc
      .tuple(fc.constantFrom('mine', 'other', undefined), word, fc.dictionary(field, value, { maxKeys: 8 }))
      .map(([name, mode, rest]) => ({ ...rest, name, mode, region_id: secret.repeat(3) }));
    const text = fc.oneof(
      { weight: 3, arbitrary: fc.array(fc.oneof(profile, value)).map((profiles) => JSON.stringify({ profiles })) },
      { weight: 1, arbitrary: fc.tuple(fc.json(), fc.nat(40)).map(([json, cut]) => json.slice(0, -cut) + secret) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary' }).map((any) => `${any}${secret}`) },
    );
    await fc.assert(
      fc.asyncProperty(text, async (content) => {
        await home.writeConfig(content);
        const outcome = await readCliConfig()
          .then(cliChoices)
          .catch((error: unknown) => error);
        const shown = Array.isArray(outcome) ? JSON.stringify(outcome) : classified(outcome);
        assert.ok(!shown.includes(secret), shown);
      }),
      { numRuns: 100 },
    );
  });
});

const fields = [
  'access_key_id',
  'access_key_secret',
  'sts_token',
  'ram_role_arn',
  'source_profile',
  'oidc_provider_arn',
  'oidc_token_file',
  'cloud_sso_sign_in_url',
  'cloud_sso_account_id',
  'cloud_sso_access_config',
  'access_token',
  'cloud_sso_access_token_expire',
  'oauth_site_type',
  'oauth_refresh_token',
  'process_command',
  'credentials_uri',
  'expired_seconds',
];

function classified(outcome: unknown): string {
  assert.ok(outcome instanceof EcsError && outcome.kind === 'credentials', String(outcome));
  return `${errorSentence(outcome)} ${JSON.stringify(outcome)} ${outcome.stack}`;
}

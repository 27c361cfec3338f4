import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { defaultKey } from '../../simulator/keys';
import { failureOf } from '../ecs/cloud';
import { clientOf } from './cloudProfile';
import { CredentialSources, cli, longLived } from './credentialSources';

/** Stands in whatever the other side says. */
const said = 'secret-in-an-answer-000';
/** What a CLI profile signs or logs in with. */
const given = [defaultKey.accessKeySecret, 'the-oidc-token', 'sso-access-token', 'first-access', 'first-refresh'];
const role = { ram_role_arn: 'acs:ram::1234567890123456:role/reader', ram_session_name: 'session' };
const inAnHour = () => Math.floor(Date.now() / 1000) + 3600;

/** A CLI profile of each mode in which somebody hands out credentials, by what is said when they do not. */
const profiles: Readonly<Record<string, readonly [reason: RegExp, (sources: CredentialSources) => object]>> = {
  RamRoleArn: [
    /The role could not be assumed/,
    ({ issuer }) => ({ ...longLived, ...role, sts_endpoint: `127.0.0.1:${issuer.securePort}` }),
  ],
  OIDC: [
    /The OIDC token could not be exchanged/,
    ({ issuer, home }) => ({
      ...role,
      oidc_provider_arn: 'acs:ram::1234567890123456:oidc-provider/idp',
      oidc_token_file: join(home.path, 'token'),
      sts_endpoint: `127.0.0.1:${issuer.securePort}`,
    }),
  ],
  EcsRamRole: [/The metadata service gave no credentials/, () => ({ ram_role_name: 'reader-role' })],
  CloudSSO: [
    /The login of the CLI profile could not be exchanged/,
    ({ issuer }) => ({
      cloud_sso_sign_in_url: `${issuer.url}/start/login`,
      cloud_sso_account_id: '1234567890123456',
      cloud_sso_access_config: 'ac-reader',
      access_token: 'sso-access-token',
      cloud_sso_access_token_expire: inAnHour(),
    }),
  ],
  OAuth: [
    /The login of the CLI profile could not be exchanged/,
    () => ({
      oauth_site_type: 'CN',
      oauth_refresh_token: 'first-refresh',
      oauth_access_token: 'first-access',
      oauth_access_token_expire: inAnHour(),
    }),
  ],
};

/** Of the first, an error code is told: one word, which helps. */
const answers = {
  'refuses with a reason': {
    code: 'NoPermission',
    status: 403,
    body: JSON.stringify({ Code: 'NoPermission', Message: said, Token: said }),
  },
  'refuses with a page': { code: undefined, status: 500, body: `<html>${said}</html>` },
  'answers what is no JSON': { code: undefined, status: 200, body: `not JSON ${said}` },
  'answers without credentials': {
    code: undefined,
    status: 200,
    body: JSON.stringify({ Code: 'Success', Message: said }),
  },
} as const;

describe('whoever hands out no credentials', () => {
  let sources: CredentialSources;
  beforeEach(async () => {
    sources = await CredentialSources.open();
    delete process.env.ALIBABA_CLOUD_ECS_METADATA_DISABLED;
    await writeFile(join(sources.home.path, 'token'), 'the-oidc-token');
  });
  afterEach(() => sources.close());

  for (const [mode, [reason, fieldsFor]] of Object.entries(profiles)) {
    for (const [how, { code, ...refusal }] of Object.entries(answers)) {
      it(`${how}: neither that nor a secret is in the error or the log (${mode})`, async () => {
        await sources.home.writeConfig([{ name: 'mine', mode, ...fieldsFor(sources) }]);
        sources.issuer.refusal = refusal;
        const lines: string[] = [];
        const error = await failureOf(clientOf(sources.simulator, cli, lines).regions());
        assert.ok(sources.issuer.requests.length > 0, 'somebody was asked');
        assert.deepEqual([error.kind, error.facts.code], ['credentials', code]);
        assert.match(error.facts.reason, reason);
        assert.ok(error.facts.nextStep);
        const told = [inspect(error, { depth: 9, showHidden: true }), JSON.stringify(error), ...lines].join('\n');
        assert.deepEqual(
          [said, ...given].filter((secret) => told.includes(secret)),
          [],
        );
      });
    }
  }
});

import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defaultKey } from '../../simulator/keys';
import { failureOf } from '../ecs/cloud';
import { clientOf } from './cloudProfile';
import { CredentialSources, cli, longLived } from './credentialSources';

describe('credentials that are a key somewhere, with the real library', () => {
  let sources: CredentialSources;
  beforeEach(async () => {
    sources = await CredentialSources.open();
  });
  afterEach(() => sources.close());

  it('AK', async () => {
    await sources.home.writeConfig([{ name: 'mine', mode: 'AK', ...longLived }]);
    assert.equal(await sources.signedWith(cli), defaultKey.accessKeyId);
  });

  it('a mode in other letters, and a profile that does not say its mode', async () => {
    for (const mode of ['ak', '', undefined]) {
      await sources.home.writeConfig([{ name: 'mine', mode, ...longLived }]);
      assert.equal(await sources.signedWith(cli), defaultKey.accessKeyId);
    }
  });

  it('StsToken', async () => {
    const { accessKeyId, accessKeySecret, securityToken } = sources.issuer.key;
    const key = { access_key_id: accessKeyId, access_key_secret: accessKeySecret, sts_token: securityToken };
    await sources.home.writeConfig([{ name: 'mine', mode: 'StsToken', ...key }]);
    assert.equal(await sources.signedWith(cli), accessKeyId);
  });

  it('External: a program that prints a key, run once for many requests, and nothing written', async () => {
    const program = join(sources.home.path, 'print key.js');
    const runs = join(sources.home.path, 'runs');
    const { accessKeyId, accessKeySecret, securityToken } = sources.issuer.key;
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
    await sources.home.writeConfig([{ name: 'mine', mode: 'External', process_command }]);
    const before = await readFile(sources.home.configFile, 'utf8');
    const client = clientOf(sources.simulator, cli);
    await Promise.all(Array.from({ length: 5 }, () => client.regions()));
    await client.regions();
    assert.equal(await readFile(runs, 'utf8'), '.');
    assert.equal(await readFile(sources.home.configFile, 'utf8'), before);
  });

  it('CredentialsURI', async () => {
    await sources.home.writeConfig([
      { name: 'mine', mode: 'CredentialsURI', credentials_uri: `${sources.issuer.url}/credentials` },
    ]);
    assert.equal(await sources.signedWith(cli), sources.issuer.key.accessKeyId);
  });

  it('variables of the environment: a key, a URI, and, when they are not set, which is missing', async () => {
    const { accessKeyId, accessKeySecret, securityToken } = sources.issuer.key;
    Object.assign(process.env, {
      ALIBABA_CLOUD_ACCESS_KEY_ID: accessKeyId,
      ALIBABA_CLOUD_ACCESS_KEY_SECRET: accessKeySecret,
      ALIBABA_CLOUD_SECURITY_TOKEN: securityToken,
      ALIBABA_CLOUD_CREDENTIALS_URI: `${sources.issuer.url}/`,
    });
    assert.equal(await sources.signedWith({ source: 'environment', way: 'accessKey' }), accessKeyId);
    assert.equal(sources.issuer.requests.length, 0);
    assert.equal(await sources.signedWith({ source: 'environment', way: 'uri' }), accessKeyId);
    process.env.ALIBABA_CLOUD_CREDENTIALS_URI = 'http://credentials.example/';
    const inTheClear = clientOf(sources.simulator, { source: 'environment', way: 'uri' }).regions();
    assert.match((await failureOf(inTheClear)).facts.reason, /credentials URI must be an https:/);
    delete process.env.ALIBABA_CLOUD_ACCESS_KEY_SECRET;
    const missing = clientOf(sources.simulator, { source: 'environment', way: 'accessKey' }).regions();
    assert.match((await failureOf(missing)).facts.reason, /ALIBABA_CLOUD_ACCESS_KEY_SECRET is not set/);
  });
});

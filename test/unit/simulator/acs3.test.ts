import assert from 'node:assert/strict';
import { createHash, createHmac } from 'node:crypto';
import { defaultKey } from '../../simulator/keys';
import { Simulator } from '../../simulator/simulator';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

describe('simulator and ACS3 signatures', () => {
  let simulator: Simulator;
  before(async () => {
    simulator = await Simulator.start();
  });
  after(() => simulator.close());

  const query = 'ImageName=a%20b&RegionId=cn-hangzhou';

  /** Headers signed as the documentation says; `unsigned` are sent but left out of the signature. */
  function signedHeaders(payload = '', unsigned: readonly string[] = []): Record<string, string> {
    const headers: Record<string, string> = {
      host: simulator.host,
      'x-acs-action': 'DescribeImages',
      'x-acs-content-sha256': sha256(payload),
      'x-acs-date': `${new Date().toISOString().slice(0, 19)}Z`,
      'x-acs-signature-nonce': crypto.randomUUID(),
      'x-acs-version': '2014-05-26',
    };
    const names = Object.keys(headers).filter((name) => !unsigned.includes(name));
    const lines = names.map((name) => `${name}:${headers[name]}\n`).join('');
    const canonical = ['POST', '/', query, lines, names.join(';'), sha256(payload)].join('\n');
    const stringToSign = `ACS3-HMAC-SHA256\n${sha256(canonical)}`;
    const signature = createHmac('sha256', defaultKey.accessKeySecret).update(stringToSign).digest('hex');
    const credential = `Credential=${defaultKey.accessKeyId}`;
    const authorization = `ACS3-HMAC-SHA256 ${credential},SignedHeaders=${names.join(';')},Signature=${signature}`;
    return { ...headers, authorization };
  }

  async function codeOf(headers: Record<string, string>, search = query, body?: string): Promise<string> {
    const response = await fetch(`${simulator.url}/?${search}`, { method: 'POST', headers, body });
    const answer = (await response.json()) as { Code?: string };
    return `${response.status} ${answer.Code}`;
  }

  it('takes a request that is right in everything, and answers JSON unasked', async () => {
    assert.equal(await codeOf(signedHeaders()), '200 undefined');
  });

  it('remembers the signature, which a search for leaks looks for', async () => {
    const headers = signedHeaders();
    await codeOf(headers);
    const remembered = simulator.recorder.signatures.at(-1) ?? '';
    assert.match(remembered, /^[0-9a-f]{64}$/);
    assert.ok(headers.authorization?.endsWith(`Signature=${remembered}`));
  });

  it('refuses a query, a header or a body that was changed after signing', async () => {
    const changed = query.replace('hangzhou', 'beijing');
    assert.equal(await codeOf(signedHeaders(), changed), '400 SignatureDoesNotMatch');
    const laterNonce = { ...signedHeaders(), 'x-acs-signature-nonce': crypto.randomUUID() };
    assert.equal(await codeOf(laterNonce), '400 SignatureDoesNotMatch');
    assert.equal(await codeOf(signedHeaders('RegionId=1'), query, 'RegionId=2'), '400 IncompleteSignature');
  });

  it('refuses a signature that leaves a mandatory header open', async () => {
    assert.equal(await codeOf(signedHeaders('', ['x-acs-action'])), '400 IncompleteSignature');
  });

  it('refuses a reused nonce', async () => {
    const headers = signedHeaders();
    assert.equal(await codeOf(headers), '200 undefined');
    assert.equal(await codeOf(headers), '400 SignatureNonceUsed');
  });
});

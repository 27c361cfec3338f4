import assert from 'node:assert/strict';
import { defaultKey } from '../../simulator/keys';
import { Simulator } from '../../simulator/simulator';
import { callPopCore, outcomeOf } from './popCore';
import { get, signedParams } from './rawRequest';

describe('simulator checks', () => {
  let simulator: Simulator;
  before(async () => {
    simulator = await Simulator.start();
  });
  afterEach(() => {
    simulator.reset();
    simulator.keys.clear();
    simulator.keys.set(defaultKey.accessKeyId, defaultKey);
  });
  after(() => simulator.close());

  async function codeOf(changes: Record<string, string>): Promise<string> {
    const { status, text } = await get(simulator, signedParams(changes));
    return `${status} ${(JSON.parse(text) as { Code?: string }).Code}`;
  }

  it('takes a request that is right in everything', async () => {
    assert.equal(await codeOf({}), '200 undefined');
  });

  it('tells XML unless JSON is asked for', async () => {
    const { headers, text } = await get(simulator, signedParams({ Format: '' }));
    assert.match(headers.get('content-type') ?? '', /xml/);
    assert.match(text, /<DescribeRegionsResponse>.*<RegionId>cn-hangzhou<\/RegionId>/);
    const refused = await get(simulator, signedParams({ Format: 'XML', Version: '2099-01-01' }));
    assert.match(refused.text, /<Error>.*<Code>InvalidVersion<\/Code>/);
    assert.match(refused.text, /q=InvalidVersion&#38;product=Ecs/);
  });

  it('refuses a key that it does not know or that is disabled', async () => {
    assert.equal(await codeOf({ AccessKeyId: 'LTAI5tNobody' }), '404 InvalidAccessKeyId.NotFound');
    simulator.keys.set(defaultKey.accessKeyId, { ...defaultKey, state: 'disabled' });
    assert.equal(await codeOf({}), '400 InvalidAccessKeyId.Inactive');
  });

  it('refuses a wrong secret under either code, and echoes what it signed', async () => {
    const credentials = { ...defaultKey, accessKeySecret: 'wrong' };
    for (const code of ['SignatureDoesNotMatch', 'IncompleteSignature'] as const) {
      simulator.settings.wrongSecretCode = code;
      await assert.rejects(
        callPopCore(simulator, 'DescribeRegions', {}, { credentials }),
        (error: Error & { code: string }) =>
          error.code === code && error.message.includes('server string to sign is:POST&%2F&AccessKeyId%3D'),
      );
    }
  });

  it('refuses a parameter that was changed after signing', async () => {
    const params = signedParams({ AcceptLanguage: 'en-US' });
    params.set('AcceptLanguage', 'zh-CN');
    assert.match((await get(simulator, params)).text, /SignatureDoesNotMatch/);
  });

  it('refuses a reused nonce, but not one of a request that it refused', async () => {
    const params = signedParams();
    const forged = new URLSearchParams(params);
    forged.set('Signature', 'AAAA');
    assert.equal((await get(simulator, forged)).status, 400);
    assert.equal((await get(simulator, params)).status, 200);
    assert.match((await get(simulator, params)).text, /SignatureNonceUsed/);
  });

  it('refuses a time stamp of another form, or more than 15 minutes away in either direction', async () => {
    assert.equal(await codeOf({ Timestamp: new Date().toISOString() }), '400 InvalidTimeStamp.Format');
    for (const [minutes, outcome] of [
      [14, '200 undefined'],
      [-14, '200 undefined'],
      [16, '400 InvalidTimeStamp.Expired'],
      [-16, '400 InvalidTimeStamp.Expired'],
    ] as const) {
      simulator.settings.clockOffsetMs = minutes * 60_000;
      assert.equal(await codeOf({}), outcome, `${minutes} minutes`);
    }
  });

  it('refuses another version, signature method or action than there is', async () => {
    assert.equal(await codeOf({ Version: '2015-04-01' }), '400 InvalidVersion');
    assert.equal(await codeOf({ Action: 'GetCallerIdentity' }), '400 InvalidVersion');
    assert.equal(await codeOf({ Action: 'GetCallerIdentity', Version: '2015-04-01' }), '200 undefined');
    assert.equal(await codeOf({ SignatureMethod: 'HMAC-MD5' }), '400 InvalidSignatureMethod');
    assert.equal(await codeOf({ Action: 'DescribeMoon' }), '404 InvalidAction.NotFound');
  });

  it('refuses another method and another path than there is', async () => {
    const put = await get(simulator, signedParams({}, 'PUT'), { method: 'PUT' });
    assert.deepEqual([put.status, JSON.parse(put.text).Code], [403, 'UnsupportedHTTPMethod']);
    const { status } = await fetch(`${simulator.url}/images?${signedParams()}`);
    assert.equal(status, 404);
  });

  it('refuses a request without a parameter of the protocol', async () => {
    for (const name of ['AccessKeyId', 'SignatureNonce', 'Timestamp', 'SignatureMethod']) {
      assert.equal(await codeOf({ [name]: '' }), `400 Missing${name}`);
    }
  });

  it('refuses a temporary key without its token, with another’s, with an invented or an expired one', async () => {
    const temporary = { accessKeyId: 'STS.NTemporary0001', accessKeySecret: 's1', securityToken: 'token-1' };
    const another = { accessKeyId: 'STS.NTemporary0002', accessKeySecret: 's2', securityToken: 'token-2' };
    simulator.keys.set(temporary.accessKeyId, temporary);
    simulator.keys.set(another.accessKeyId, another);
    const outcome = (securityToken?: string) =>
      outcomeOf(callPopCore(simulator, 'DescribeRegions', {}, { credentials: { ...temporary, securityToken } }));
    assert.equal(await outcome('token-1'), 'success');
    assert.equal(await outcome(undefined), '400 MissingSecurityToken');
    assert.equal(await outcome('token-2'), '400 InvalidSecurityToken.MismatchWithAccessKey');
    assert.equal(await outcome('token-3'), '400 InvalidSecurityToken.Malformed');
    simulator.keys.set(temporary.accessKeyId, { ...temporary, state: 'expired' });
    assert.equal(await outcome('token-1'), '400 InvalidSecurityToken.Expired');
  });

  it('refuses what RAM denies the key, and says which action that was', async () => {
    simulator.keys.set(defaultKey.accessKeyId, { ...defaultKey, denied: ['ecs:DescribeImages'] });
    assert.equal(await codeOf({}), '200 undefined');
    const { status, text } = await get(simulator, signedParams({ Action: 'DescribeImages', RegionId: 'cn-hangzhou' }));
    const body = JSON.parse(text) as { Code: string; AccessDeniedDetail: { AuthAction: string } };
    assert.deepEqual(
      [status, body.Code, body.AccessDeniedDetail.AuthAction],
      [403, 'Forbidden.RAM', 'ecs:DescribeImages'],
    );
  });

  it('refuses with a body of the documented shape', async () => {
    const { headers, text } = await get(simulator, signedParams({ Action: 'DescribeImages' }));
    const body = JSON.parse(text) as Record<string, string>;
    assert.deepEqual(Object.keys(body), ['RequestId', 'HostId', 'Code', 'Message', 'Recommend']);
    assert.equal(body.HostId, 'ecs.aliyuncs.com');
    assert.equal(headers.get('x-acs-request-id'), body.RequestId);
    assert.match(body.Message ?? '', /"RegionId "that is mandatory/);
    assert.match(body.Recommend ?? '', /q=MissingParameter&product=Ecs&requestId=/);
  });
});

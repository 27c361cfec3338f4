import assert from 'node:assert/strict';
import { rpcSignature, rpcStringToSign } from '../../simulator/rpcSignature';

describe('RPC signature', () => {
  // https://www.alibabacloud.com/help/en/ecs/developer-reference/request-signatures
  const documented = {
    Action: 'DescribeRegions',
    Format: 'XML',
    Version: '2014-05-26',
    AccessKeyId: 'testid',
    SignatureMethod: 'HMAC-SHA1',
    SignatureVersion: '1.0',
    SignatureNonce: '3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf',
    Timestamp: '2016-02-23T12:46:24Z',
  };

  it('is that of the documentation’s example', () => {
    assert.equal(rpcSignature(rpcStringToSign('GET', documented), 'testsecret'), 'OLeaidS1JvxuMvnyHOwuJ+uX5qY=');
  });

  it('leaves the signature itself out of what is signed', () => {
    const signed = { ...documented, Signature: 'OLeaidS1JvxuMvnyHOwuJ+uX5qY=' };
    assert.equal(rpcStringToSign('GET', signed), rpcStringToSign('GET', documented));
  });
});

import { createHmac } from 'node:crypto';
import { ApiError } from '../../src/sample/apiError';
import type { ApiRequest, StringParams } from './apiRequest';
import type { Claim } from './claim';
import { canonicalQuery, percentEncode } from './percentEncoding';

/**
 * What the signature of RPC requests, version 1.0, is made of: query and form together, without `Signature`.
 * @see https://help.aliyun.com/en/sdk/product-overview/rpc-mechanism
 */
export function rpcStringToSign(method: string, params: StringParams): string {
  const { Signature: _, ...signed } = params;
  return `${method}&${percentEncode('/')}&${percentEncode(canonicalQuery(signed))}`;
}

/** Base64 of the HMAC-SHA1 whose key is the secret with `&` behind it. */
export function rpcSignature(stringToSign: string, accessKeySecret: string): string {
  return createHmac('sha1', `${accessKeySecret}&`).update(stringToSign).digest('base64');
}

/** @throws ApiError when a parameter of the protocol is missing or names another signature */
export function rpcClaim(request: ApiRequest): Claim {
  const params = { ...request.query, ...request.form };
  const given = (name: string): string => {
    const value = params[name];
    if (!value) {
      const message = `The input parameter "${name}" that is mandatory for processing this request is not supplied.`;
      throw new ApiError(400, `Missing${name}`, message);
    }
    return value;
  };
  if (given('SignatureMethod') !== 'HMAC-SHA1' || given('SignatureVersion') !== '1.0') {
    throw new ApiError(400, 'InvalidSignatureMethod', 'Specified signature method is not valid.');
  }
  const stringToSign = rpcStringToSign(request.method, params);
  return {
    accessKeyId: given('AccessKeyId'),
    securityToken: params.SecurityToken ?? '',
    timestamp: given('Timestamp'),
    nonce: given('SignatureNonce'),
    signature: given('Signature'),
    stringToSign,
    sign: (accessKeySecret) => rpcSignature(stringToSign, accessKeySecret),
  };
}

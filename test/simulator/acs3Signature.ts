import { createHash, createHmac } from 'node:crypto';
import { ApiError } from '../../src/sample/apiError';
import { type ApiRequest, headerOf } from './apiRequest';
import type { Claim } from './claim';
import { canonicalQuery } from './percentEncoding';

const algorithm = 'ACS3-HMAC-SHA256';
const authorization = /^ACS3-HMAC-SHA256 Credential=([^,]+),SignedHeaders=([^,]+),Signature=([0-9a-f]{64})$/;

/** Headers without which a signature would leave open what was signed. */
const alwaysSigned = ['host', 'x-acs-action', 'x-acs-content-sha256', 'x-acs-date', 'x-acs-signature-nonce'];

/**
 * What the signature ACS3-HMAC-SHA256 is made of.
 * @see https://www.alibabacloud.com/help/en/sdk/product-overview/v3-request-structure-and-signature
 */
function acs3StringToSign(request: ApiRequest, signedHeaders: readonly string[]): string {
  const headers = signedHeaders.map((name) => `${name}:${String(request.headers[name] ?? '').trim()}\n`).join('');
  const canonical = [
    request.method,
    request.path,
    canonicalQuery(request.query),
    headers,
    signedHeaders.join(';'),
    sha256(request.payload),
  ].join('\n');
  return `${algorithm}\n${sha256(canonical)}`;
}

/** @throws ApiError when a header of the protocol is missing, or the body is not the one that was hashed */
export function acs3Claim(request: ApiRequest): Claim {
  const [, accessKeyId = '', names = '', signature = ''] =
    authorization.exec(request.headers.authorization ?? '') ?? [];
  const signedHeaders = names.split(';');
  const unsigned = alwaysSigned.find((name) => !signedHeaders.includes(name) || !request.headers[name]);
  if (unsigned || headerOf(request.headers, 'x-acs-content-sha256') !== sha256(request.payload)) {
    throw new ApiError(400, 'IncompleteSignature', 'The request signature does not conform to Aliyun standards.');
  }
  const stringToSign = acs3StringToSign(request, signedHeaders);
  return {
    accessKeyId,
    securityToken: headerOf(request.headers, 'x-acs-security-token') ?? '',
    timestamp: headerOf(request.headers, 'x-acs-date') ?? '',
    nonce: headerOf(request.headers, 'x-acs-signature-nonce') ?? '',
    signature,
    stringToSign,
    sign: (accessKeySecret) => createHmac('sha256', accessKeySecret).update(stringToSign).digest('hex'),
  };
}

function sha256(data: string | Buffer): string {
  return createHash('sha256').update(data).digest('hex');
}

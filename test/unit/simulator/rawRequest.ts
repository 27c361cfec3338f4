import { defaultKey } from '../../simulator/keys';
import { rpcSignature, rpcStringToSign } from '../../simulator/rpcSignature';
import type { Simulator } from '../../simulator/simulator';

/** The parameters of a correctly made request, all to be replaced: an empty value leaves one out. */
export function signedParams(changes: Readonly<Record<string, string>> = {}, method = 'GET'): URLSearchParams {
  const all: Record<string, string> = {
    Action: 'DescribeRegions',
    Format: 'JSON',
    Version: '2014-05-26',
    AccessKeyId: defaultKey.accessKeyId,
    SignatureMethod: 'HMAC-SHA1',
    SignatureVersion: '1.0',
    SignatureNonce: crypto.randomUUID(),
    Timestamp: `${new Date().toISOString().slice(0, 19)}Z`,
    ...changes,
  };
  const params = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
  return new URLSearchParams({
    ...params,
    Signature: rpcSignature(rpcStringToSign(method, params), defaultKey.accessKeySecret),
  });
}

/** Sends parameters as they are, and tells what came back. */
export async function get(simulator: Simulator, params: URLSearchParams, init: RequestInit = {}) {
  const response = await fetch(`${simulator.url}/?${params}`, { redirect: 'manual', ...init });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text };
}

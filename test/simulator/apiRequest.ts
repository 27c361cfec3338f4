import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

export type StringParams = Readonly<Record<string, string>>;

/** A request as it arrived, its two ways of being signed told apart. */
export interface ApiRequest {
  /** `rpc`: everything is a parameter, HMAC-SHA1. `acs3`: headers, ACS3-HMAC-SHA256. */
  readonly scheme: 'rpc' | 'acs3';
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly query: StringParams;
  readonly form: StringParams;
  readonly payload: Buffer;
  readonly action: string;
  readonly version: string;
  /** What the action itself is asked, without what belongs to the protocol. */
  readonly params: StringParams;
}

const protocolParams = new Set([
  'Action',
  'Format',
  'Version',
  'Timestamp',
  'AccessKeyId',
  'SecurityToken',
  'Signature',
  'SignatureMethod',
  'SignatureNonce',
  'SignatureVersion',
]);

/** Reads a request to its end. Rejects when the client breaks off before. */
export async function readApiRequest(message: IncomingMessage): Promise<ApiRequest> {
  const payload = await payloadOf(message);
  const { headers, method = '' } = message;
  const url = new URL(message.url ?? '/', 'http://simulator.invalid');
  const query = paramsOf(url.searchParams);
  const isForm = headers['content-type']?.startsWith('application/x-www-form-urlencoded');
  const form = isForm ? paramsOf(new URLSearchParams(payload.toString('utf8'))) : {};
  const all: StringParams = { ...query, ...form };
  const acs3 = headers.authorization?.startsWith('ACS3-') ?? false;
  return {
    scheme: acs3 ? 'acs3' : 'rpc',
    method,
    path: url.pathname,
    headers,
    query,
    form,
    payload,
    action: (acs3 ? headerOf(headers, 'x-acs-action') : all.Action) ?? '',
    version: (acs3 ? headerOf(headers, 'x-acs-version') : all.Version) ?? '',
    params: Object.fromEntries(Object.entries(all).filter(([name]) => !protocolParams.has(name))),
  };
}

function payloadOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    message.on('data', (chunk: Buffer) => chunks.push(chunk));
    message.once('end', () => resolve(Buffer.concat(chunks)));
    message.once('error', reject);
    message.once('close', () => reject(new Error('The client broke off.')));
  });
}

/** A header's only value; a header sent twice has none. */
export function headerOf(headers: IncomingHttpHeaders, name: string): string | undefined {
  const value = headers[name];
  return typeof value === 'string' ? value : undefined;
}

function paramsOf(params: URLSearchParams): StringParams {
  return Object.fromEntries(params);
}

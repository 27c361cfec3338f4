import { createHmac, randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { defaultKey } from '../../simulator/keys';
import { type MakeAsker, pageSize } from './asker';

/** What a signed request costs at the very least: RPC signature 1.0, Node's own HTTP and JSON, and nothing checked. */
export const asker: MakeAsker = (url, RegionId, ImageId) => {
  const agent = new Agent({ keepAlive: true });
  return () =>
    new Promise<number>((resolve, reject) => {
      const body = signed({ RegionId, ImageId, PageNumber: '1', PageSize: String(pageSize) });
      const headers = { 'content-type': 'application/x-www-form-urlencoded' };
      request(url, { method: 'POST', agent, headers }, (response) => {
        const chunks: Buffer[] = [];
        response
          .on('data', (chunk: Buffer) => chunks.push(chunk))
          .on('end', () => resolve(JSON.parse(String(Buffer.concat(chunks))).Accounts.Account.length))
          .on('error', reject);
      })
        .on('error', reject)
        .end(body);
    });
};

function signed(params: Readonly<Record<string, string>>): string {
  const all: Readonly<Record<string, string>> = {
    ...params,
    Action: 'DescribeImageSharePermission',
    Version: '2014-05-26',
    Format: 'JSON',
    Timestamp: `${new Date().toISOString().slice(0, -5)}Z`,
    SignatureMethod: 'HMAC-SHA1',
    SignatureVersion: '1.0',
    SignatureNonce: randomUUID(),
    AccessKeyId: defaultKey.accessKeyId,
  };
  const query = Object.keys(all)
    .sort()
    .map((name) => `${name}=${encode(all[name] ?? '')}`)
    .join('&');
  const signature = createHmac('sha1', `${defaultKey.accessKeySecret}&`)
    .update(`POST&%2F&${encode(query)}`)
    .digest('base64');
  return `${query}&Signature=${encode(signature)}`;
}

function encode(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

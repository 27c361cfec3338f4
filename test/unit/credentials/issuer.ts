import { createServer as createPlainServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { AccessKey } from '../../../src/ecs/accessKey';
import { testCertificate } from './testCertificate';

export interface IssuerRequest {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly body: string;
  readonly authorization?: string;
}

/**
 * Whoever hands out temporary credentials, on loopback: STS, CloudSSO, OAuth, the metadata address of an ECS instance,
 * a credentials URI. Answers each in its own shape with `key`.
 */
export class Issuer {
  readonly requests: IssuerRequest[] = [];
  /** What is handed out. */
  key: AccessKey = {
    accessKeyId: 'STS.issued0001',
    accessKeySecret: 'issued-secret-0001',
    securityToken: 'issued-token-1',
  };
  expiresInMs = 3600_000;
  /** Answers everything with this status and body instead. */
  refusal?: { readonly status: number; readonly body: string };
  private readonly plain = createPlainServer((request, response) => void this.serve(request, response));
  private readonly secure = createSecureServer(
    testCertificate,
    (request, response) => void this.serve(request, response),
  );

  static async start(): Promise<Issuer> {
    const issuer = new Issuer();
    for (const server of [issuer.plain, issuer.secure]) {
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    }
    return issuer;
  }

  get plainPort(): number {
    return (this.plain.address() as AddressInfo).port;
  }

  get securePort(): number {
    return (this.secure.address() as AddressInfo).port;
  }

  get url(): string {
    return `http://127.0.0.1:${this.plainPort}`;
  }

  async close(): Promise<void> {
    for (const server of [this.plain, this.secure]) {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    }
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '', headers } = request;
    this.requests.push({ method, url, body: await text(request), authorization: headers.authorization });
    const { status, body } = this.refusal ?? { status: 200, body: this.answer(url) };
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  }

  private answer(url: string): string {
    const { accessKeyId, accessKeySecret, securityToken } = this.key;
    const expiration = new Date(Date.now() + this.expiresInMs).toISOString();
    const issued = {
      AccessKeyId: accessKeyId,
      AccessKeySecret: accessKeySecret,
      SecurityToken: securityToken,
      Expiration: expiration,
    };
    if (url === '/latest/api/token') {
      return 'metadata-token';
    }
    if (url === '/latest/meta-data/ram/security-credentials/') {
      return 'reader-role';
    }
    if (url === '/v1/token') {
      return JSON.stringify({ access_token: 'renewed-access', refresh_token: 'renewed-refresh', expires_in: 3600 });
    }
    if (url === '/v1/exchange') {
      return JSON.stringify({ accessKeyId, accessKeySecret, securityToken, expiration });
    }
    return JSON.stringify({ Code: 'Success', ...issued, Credentials: issued, CloudCredential: issued });
  }
}

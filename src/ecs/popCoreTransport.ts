import type RPCClient from '@alicloud/pop-core/lib/rpc.js';
import type { AccessKey, CredentialSource } from './accessKey';
import { apiFailure } from './apiFailure';
import { cancelled } from './ecsError';
import { exchangeFailure, tooLarge } from './exchangeFailure';
import { onAbort } from './onAbort';
import { type Action, apiVersions, type EcsTransport, type Params, type SendOptions } from './transport';
import { WatchedExchange } from './watchedExchange';
import { withCredentials } from './withCredentials';

interface PopCoreOptions {
  readonly credentials: CredentialSource;
  /** Wait for a connection and again for the whole answer, in milliseconds. */
  readonly timeoutMs: () => number;
  readonly userAgent: string;
}

interface Entry {
  readonly response: { readonly statusCode: number };
}

/**
 * Sends RPC requests over HTTPS, signed by `@alicloud/pop-core`, which is loaded at the first call. Always POST: in a
 * GET, pop-core puts the signed URL, token included, into its error messages.
 */
export class PopCoreTransport implements EcsTransport {
  private readonly clients = new WeakMap<AccessKey, Map<string, RPCClient>>();

  constructor(private readonly options: PopCoreOptions) {}

  async send(action: Action, params: Params, options: SendOptions): Promise<unknown> {
    const exchange = (accessKey: AccessKey) => this.exchange(accessKey, action, params, options);
    return withCredentials(this.options.credentials, exchange, options.signal);
  }

  private async exchange(
    accessKey: AccessKey,
    action: Action,
    params: Params,
    { endpoint, signal }: SendOptions,
  ): Promise<unknown> {
    const apiVersion = apiVersions[action];
    const client = this.known(accessKey, endpoint, apiVersion) ?? (await this.make(accessKey, endpoint, apiVersion));
    if (signal?.aborted) {
      throw cancelled();
    }
    const context = (httpStatus?: number) => ({ action, params, secrets: Object.values(accessKey), httpStatus });
    const exchange = new WatchedExchange((httpStatus) => tooLarge(context(httpStatus)));
    const settled = onAbort(signal, () => exchange.end());
    try {
      const options = this.requestOptions(action, exchange);
      const [body, entry] = await client.request<[unknown, Entry]>(action, params, options);
      if (exchange.reason) {
        throw exchange.reason;
      }
      // pop-core takes whatever has no `Code` for a success, HTTP 500 included.
      if (entry.response.statusCode >= 300 || isLowerCaseFailure(body)) {
        throw apiFailure(body, context(entry.response.statusCode));
      }
      return Object.getPrototypeOf(body) === Object.prototype ? body : plain(body);
    } catch (error) {
      const { reason, httpStatus } = exchange;
      // pop-core would leave the socket of a timed-out answer open.
      exchange.end();
      throw exchangeFailure(reason ?? error, context(httpStatus));
    } finally {
      settled();
    }
  }

  private known(accessKey: AccessKey, endpoint: string, apiVersion: string): RPCClient | undefined {
    return this.clients.get(accessKey)?.get(`${endpoint} ${apiVersion}`);
  }

  private async make(accessKey: AccessKey, endpoint: string, apiVersion: string): Promise<RPCClient> {
    const { default: Client } = await import('@alicloud/pop-core/lib/rpc.js');
    const clients = this.clients.get(accessKey) ?? new Map<string, RPCClient>();
    const client =
      this.known(accessKey, endpoint, apiVersion) ?? newClient(Client, { ...accessKey, endpoint, apiVersion });
    this.clients.set(accessKey, clients.set(`${endpoint} ${apiVersion}`, client));
    return client;
  }

  private requestOptions(action: Action, exchange: WatchedExchange): object {
    return {
      method: 'POST',
      // They are as they should be.
      formatAction: false,
      formatParams: false,
      timeout: this.options.timeoutMs(),
      headers: {
        'user-agent': this.options.userAgent,
        'x-acs-action': action,
        'x-acs-version': apiVersions[action],
      },
      // No agent of its own: with the setting `http.proxySupport` "on", VS Code sends only those requests through the
      // proxy that have none.
      beforeRequest(this: { data: unknown }, options: object) {
        this.data = exchange.body(String(this.data));
        return Object.assign(options, { agent: undefined });
      },
    };
  }
}

function newClient(Client: typeof RPCClient, config: object): RPCClient {
  // The typings do not know the second argument, which asks for the HTTP status as well.
  return Reflect.construct(Client, [config, true]) as RPCClient;
}

function isLowerCaseFailure(body: unknown): boolean {
  const code = (body as { code?: unknown } | null)?.code;
  return typeof code === 'string' && !/^(200|ok|success)$/i.test(code);
}

/**
 * Makes strings of large numbers, which pop-core's own JSON parser gives as objects of a class of their own. In place. An
 * answer that the engine parsed (see `answerJson.ts`) has none.
 */
function plain(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  if (!Array.isArray(value) && Object.getPrototypeOf(value) !== null) {
    return String(value);
  }
  const fields = value as Record<string, unknown>;
  for (const key in fields) {
    const field = fields[key];
    if (typeof field === 'object') {
      fields[key] = plain(field);
    }
  }
  return value;
}

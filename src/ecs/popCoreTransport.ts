import type RPCClient from '@alicloud/pop-core/lib/rpc.js';
import type { AccessKey, CredentialSource } from './accessKey';
import { apiFailure } from './apiFailure';
import { cancelled } from './ecsError';
import { exchangeFailure } from './exchangeFailure';
import { type Action, apiVersions, type EcsTransport, type Params, type SendOptions } from './transport';
import { withCredentials } from './withCredentials';

export interface PopCoreOptions {
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
    const client = await newClient(accessKey, endpoint, apiVersions[action]);
    if (signal?.aborted) {
      throw cancelled();
    }
    const context = { action, params, secrets: Object.values(accessKey) };
    // Aborted after every failure: pop-core would leave the socket of a timed-out answer open.
    const exchange = new AbortController();
    const anySignal = signal ? AbortSignal.any([signal, exchange.signal]) : exchange.signal;
    try {
      const [body, entry] = await client.request<[unknown, Entry]>(
        action,
        params,
        this.requestOptions(action, anySignal),
      );
      // pop-core takes whatever has no `Code` for a success, HTTP 500 included.
      if (entry.response.statusCode >= 300 || isLowerCaseFailure(body)) {
        throw apiFailure(body, { ...context, httpStatus: entry.response.statusCode });
      }
      return plain(body);
    } catch (error) {
      exchange.abort();
      throw exchangeFailure(error, context, signal);
    }
  }

  private requestOptions(action: Action, signal: AbortSignal): object {
    return {
      method: 'POST',
      timeout: this.options.timeoutMs(),
      headers: {
        'user-agent': this.options.userAgent,
        'x-acs-action': action,
        'x-acs-version': apiVersions[action],
      },
      // The only way to hand a signal to the request underneath. No agent of its own: with the setting
      // `http.proxySupport` "on", VS Code sends only those requests through the proxy that have none.
      beforeRequest: (options: object) => ({ ...options, signal, agent: undefined }),
    };
  }
}

async function newClient(accessKey: AccessKey, endpoint: string, apiVersion: string): Promise<RPCClient> {
  const { default: Client } = await import('@alicloud/pop-core/lib/rpc.js');
  // The typings do not know the second argument, which asks for the HTTP status as well.
  return Reflect.construct(Client, [{ ...accessKey, endpoint, apiVersion }, true]) as RPCClient;
}

function isLowerCaseFailure(body: unknown): boolean {
  const code = (body as { code?: unknown } | null)?.code;
  return typeof code === 'string' && !/^(200|ok|success)$/i.test(code);
}

/** pop-core's objects have no prototype and its large numbers are BigNumber objects; as plain JSON those are strings. */
function plain(body: unknown): unknown {
  return JSON.parse(JSON.stringify(body));
}

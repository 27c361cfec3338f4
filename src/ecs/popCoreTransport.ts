import * as http from 'node:http';
import * as https from 'node:https';
import type RPCClient from '@alicloud/pop-core/lib/rpc.js';
import { apiFailure } from './apiFailure';
import { cancelled } from './ecsError';
import { exchangeFailure, tooLarge } from './exchangeFailure';
import { type Action, apiVersions, type EcsTransport, type Params, type SendOptions } from './transport';
import { watchedAgent } from './watchedAgent';

export interface AccessKey {
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  /** STS token of temporary credentials. */
  readonly securityToken?: string;
}

export interface PopCoreOptions {
  /** Asked before every request, so that renewed credentials are used at once. */
  readonly credentials: () => Promise<AccessKey>;
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
  private readonly clients = new Map<string, RPCClient>();
  private readonly agents = {
    'http:': new http.Agent({ keepAlive: true }),
    'https:': new https.Agent({ keepAlive: true }),
  };

  constructor(private readonly options: PopCoreOptions) {}

  async send(action: Action, params: Params, { endpoint, signal }: SendOptions): Promise<unknown> {
    const { client, accessKey } = await this.prepare(action, endpoint);
    if (signal?.aborted) {
      throw cancelled();
    }
    const context = { action, params, secrets: Object.values(accessKey) };
    // Aborted after every failure: pop-core would leave the socket of a timed-out answer open.
    const exchange = new AbortController();
    const anySignal = signal ? AbortSignal.any([signal, exchange.signal]) : exchange.signal;
    let httpStatus: number | undefined;
    const agent = watchedAgent(endpoint.startsWith('https:') ? this.agents['https:'] : this.agents['http:'], {
      status: (status) => {
        httpStatus = status;
      },
      tooLarge: () => exchange.abort(tooLarge(context)),
    });
    try {
      const [body, entry] = await client.request<[unknown, Entry]>(
        action,
        params,
        this.requestOptions(action, agent, anySignal),
      );
      exchange.signal.throwIfAborted();
      // pop-core takes whatever has no `Code` for a success, HTTP 500 included.
      if (entry.response.statusCode >= 300 || isLowerCaseFailure(body)) {
        throw apiFailure(body, { ...context, httpStatus: entry.response.statusCode });
      }
      return plain(body);
    } catch (error) {
      const cause = exchange.signal.aborted ? exchange.signal.reason : error;
      exchange.abort();
      throw exchangeFailure(cause, { ...context, httpStatus }, signal);
    }
  }

  /** Closes the connections that are kept open. */
  dispose(): void {
    this.agents['http:'].destroy();
    this.agents['https:'].destroy();
  }

  private async prepare(action: Action, endpoint: string) {
    const [{ default: Client }, accessKey] = await Promise.all([
      import('@alicloud/pop-core/lib/rpc.js'),
      this.options.credentials(),
    ]);
    const key = `${endpoint} ${apiVersions[action]}`;
    const client = this.clients.get(key) ?? this.newClient(Client, endpoint, apiVersions[action]);
    this.clients.set(key, client);
    return { client, accessKey };
  }

  private newClient(Client: typeof RPCClient, endpoint: string, apiVersion: string): RPCClient {
    // The typings know neither `credentialsProvider` nor the second argument, which asks for the HTTP status as well.
    const config = { endpoint, apiVersion, credentialsProvider: { getCredentials: this.options.credentials } };
    return Reflect.construct(Client, [config, true]) as RPCClient;
  }

  private requestOptions(action: Action, agent: http.Agent, signal: AbortSignal): object {
    const timeout = this.options.timeoutMs();
    return {
      method: 'POST',
      timeout,
      agent,
      headers: {
        'user-agent': this.options.userAgent,
        'x-acs-action': action,
        'x-acs-version': apiVersions[action],
      },
      // The only way to hand a signal to the request underneath.
      beforeRequest: (options: object) => ({ ...options, signal }),
    };
  }
}

function isLowerCaseFailure(body: unknown): boolean {
  const code = (body as { code?: unknown } | null)?.code;
  return typeof code === 'string' && !/^(200|ok|success)$/i.test(code);
}

/** pop-core's objects have no prototype and its large numbers are BigNumber objects; as plain JSON those are strings. */
function plain(body: unknown): unknown {
  return JSON.parse(JSON.stringify(body));
}

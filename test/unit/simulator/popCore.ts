import RPCClient from '@alicloud/pop-core/lib/rpc';
import { defaultKey } from '../../simulator/keys';
import type { Simulator } from '../../simulator/simulator';

export interface Credentials {
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  readonly securityToken?: string;
}

export interface CallOptions {
  readonly method?: 'GET' | 'POST';
  readonly credentials?: Credentials;
  readonly apiVersion?: string;
  readonly signal?: AbortSignal;
}

/** What a body may hold; a test reads the fields that it asked for. */
export interface AnyBody {
  readonly AccountId: string;
  readonly Arn: string;
  readonly IdentityType: string;
  readonly PageNumber: number;
  readonly TotalCount: number;
  readonly Regions: { readonly Region: readonly { readonly RegionId: string; readonly RegionEndpoint: string }[] };
  readonly Images: { readonly Image: readonly { readonly ImageId: string; readonly IsSelfShared?: unknown }[] };
  readonly ShareGroups?: { readonly ShareGroup: readonly { readonly Group: string }[] };
  readonly Accounts: { readonly Account: readonly { readonly AliyunId: unknown; readonly SharedTime?: string }[] };
}

/** Sends an action with the real pop-core, as its users do. Rejects with pop-core's own errors. */
export async function callPopCore(
  simulator: Simulator,
  action: string,
  params = {},
  options: CallOptions = {},
): Promise<AnyBody> {
  const { method = 'POST', credentials = defaultKey, apiVersion = '2014-05-26', signal } = options;
  const client = new RPCClient({ endpoint: simulator.url, apiVersion, ...credentials });
  const beforeRequest = (request: object) => ({ ...request, signal });
  const body = await client.request<AnyBody>(action, params, { method, timeout: 5000, beforeRequest });
  // Its objects have no prototype, which no comparison expects.
  return structuredClone(body);
}

/** `404 InvalidImageId.NotFound`, or what else a call came to. */
export async function outcomeOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return 'success';
  } catch (error) {
    const { code, name, entry } = error as {
      code?: string;
      name?: string;
      entry?: { response?: { statusCode?: number } };
    };
    return [entry?.response?.statusCode, code ?? name].filter(Boolean).join(' ');
  }
}

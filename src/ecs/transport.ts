/**
 * The port between the product and the cloud: everything above it works the same over
 * HTTPS and over the sample account in memory.
 */

/** The RPC actions this product sends, each with the version of the API that defines it. */
export const apiVersions = {
  DescribeRegions: '2014-05-26',
  DescribeImages: '2014-05-26',
  DescribeImageSharePermission: '2014-05-26',
  GetCallerIdentity: '2015-04-01',
} as const;

export type Action = keyof typeof apiVersions;

export type Params = Readonly<Record<string, string | number>>;

export interface SendOptions {
  /** Origin the request goes to, for example `https://ecs.cn-hangzhou.aliyuncs.com`. */
  readonly endpoint: string;
  readonly signal?: AbortSignal;
}

/** Sends one RPC action and resolves with its parsed body; rejects with {@link EcsError}. */
export interface EcsTransport {
  send(action: Action, params: Params, options: SendOptions): Promise<unknown>;
}

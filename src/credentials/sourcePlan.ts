/**
 * How credentials are fetched, with all that it takes. Two equal plans fetch the same, so a change of the file or the
 * environment behind a plan shows in the plan.
 */
export type SourcePlan =
  | {
      readonly by: 'accessKey';
      readonly accessKeyId: string;
      readonly accessKeySecret: string;
      readonly securityToken?: string;
    }
  | ({ readonly by: 'role'; readonly from: SourcePlan; readonly externalId?: string } & RolePlan)
  | ({ readonly by: 'oidc'; readonly providerArn: string; readonly tokenFile: string } & RolePlan)
  | { readonly by: 'ecsRole'; readonly roleName?: string }
  | { readonly by: 'uri'; readonly uri: string }
  | { readonly by: 'process'; readonly command: string }
  /** The library reads the CLI profile itself. `login` is what it finds there, for comparison only. */
  | { readonly by: 'cloudSso' | 'oauth'; readonly cliProfile: string; readonly login: readonly unknown[] };

export interface RolePlan {
  readonly roleArn: string;
  readonly sessionName?: string;
  /** 900 at least; an hour unless given. */
  readonly durationSeconds?: number;
  readonly stsRegion?: string;
  /** Host, and port if need be. */
  readonly stsEndpoint?: string;
}

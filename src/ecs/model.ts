/** What the API's answers say, in the shapes that the rest of the product uses. */

export interface Region {
  readonly regionId: string;
  /** Name in the language asked for, for example "China (Hangzhou)". */
  readonly localName: string;
  /** Host named by DescribeRegions, not checked yet; see `officialEndpoint`. */
  readonly regionEndpoint?: string;
}

/** What tells an image from every other of an account. */
export interface ImageKey {
  readonly regionId: string;
  readonly imageId: string;
}

export type ImageStatus = 'Creating' | 'Waiting' | 'Available' | 'UnAvailable' | 'CreateFailed' | 'Deprecated';

export interface Image {
  readonly imageId: string;
  readonly imageName: string;
  readonly description: string;
  /** One of {@link ImageStatus}, or whatever newer word the API uses. */
  readonly status: ImageStatus | (string & {});
  readonly isPublic: boolean;
  /** Whether the owner has shared it; undefined when the API does not say. */
  readonly isSelfShared?: boolean;
  /** UTC, ISO 8601 with seconds. */
  readonly creationTime?: string;
  readonly imageFamily: string;
  readonly osName: string;
  readonly architecture: string;
  /** Size of the system disk in GiB. */
  readonly size?: number;
}

export interface SharedAccount {
  /** Alibaba Cloud account ID; always a string, since JSON numbers lose digits. */
  readonly accountId: string;
  /** When the image was shared: UTC, ISO 8601 with seconds. Older answers leave it out. */
  readonly sharedTime?: string;
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly pageNumber: number;
  /** What the server used, which may be less than what was asked for. */
  readonly pageSize: number;
  readonly totalCount: number;
  readonly requestId?: string;
}

export interface SharePermissionPage extends Page<SharedAccount>, ImageKey {
  /** Share groups; the only one known is `all`. They are not part of `totalCount`. */
  readonly groups: readonly string[];
  /** The answer as JSON values, for people who want to see it. */
  readonly raw: unknown;
}

export interface CallerIdentity {
  readonly accountId: string;
  readonly arn: string;
  /** `Account`, `RAMUser` or `AssumedRoleUser`. */
  readonly identityType: string;
}

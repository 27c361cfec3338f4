/** What a request is signed with. */
export interface AccessKey {
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  /** STS token of temporary credentials. */
  readonly securityToken?: string;
}

/** Where the credentials of requests come from; everything it rejects with is an `EcsError`. */
export interface CredentialSource {
  /** Asked before every request, so that renewed credentials are used at once. */
  read(): Promise<AccessKey>;
  /** Reads anew because the service refused `refused`; resolves with undefined when there is nothing newer. */
  renew?(refused: AccessKey): Promise<AccessKey | undefined>;
  /** What a person does to get newer ones, in a sentence; said when the service refuses these. */
  readonly nextStep?: string;
}

export function isSameKey(one: AccessKey, other: AccessKey): boolean {
  return (
    one.accessKeyId === other.accessKeyId &&
    one.accessKeySecret === other.accessKeySecret &&
    one.securityToken === other.securityToken
  );
}

/** What a request says about its sender, before any of it is believed. */
export interface Claim {
  readonly accessKeyId: string;
  readonly securityToken: string;
  /** UTC, `yyyy-MM-ddTHH:mm:ssZ`. */
  readonly timestamp: string;
  readonly nonce: string;
  readonly signature: string;
  readonly stringToSign: string;
  /** The signature that the owner of this secret would have made. */
  sign(accessKeySecret: string): string;
}

import { ApiError } from '../../src/sample/apiError';
import type { Claim } from './claim';
import type { SimulatorKey } from './keys';
import type { SimulatorSettings } from './settings';

const largestSkewMs = 15 * 60_000;
const timeFormat = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;

const signatureMessages = {
  SignatureDoesNotMatch: 'Specified signature is not matched with our calculation.',
  IncompleteSignature: 'The request signature does not conform to Aliyun standards.',
} as const;

/** Believes a claim only after everything that the cloud's gateway is documented to check. */
export class Authentication {
  private readonly usedNonces = new Set<string>();

  constructor(
    private readonly keys: ReadonlyMap<string, SimulatorKey>,
    private readonly settings: SimulatorSettings,
  ) {}

  /** The key that signed. @throws ApiError with the documented code */
  check(claim: Claim): SimulatorKey {
    this.checkTime(claim.timestamp);
    const key = this.keys.get(claim.accessKeyId);
    if (!key) {
      throw new ApiError(404, 'InvalidAccessKeyId.NotFound', 'Specified access key is not found.');
    }
    if (key.state === 'disabled') {
      throw new ApiError(400, 'InvalidAccessKeyId.Inactive', 'Specified access key is disabled.');
    }
    this.checkToken(claim.securityToken, key);
    if (claim.signature !== claim.sign(key.accessKeySecret)) {
      const code = this.settings.wrongSecretCode;
      const echo = `server string to sign is:${claim.stringToSign}`;
      throw new ApiError(400, code, `${signatureMessages[code]} ${echo}`);
    }
    this.checkNonce(claim);
    return key;
  }

  private checkTime(timestamp: string): void {
    const time = Date.parse(timestamp);
    if (!timeFormat.test(timestamp) || Number.isNaN(time)) {
      const message = 'Specified time stamp or date value is not well formatted.';
      throw new ApiError(400, 'InvalidTimeStamp.Format', message);
    }
    if (Math.abs(Date.now() + this.settings.clockOffsetMs - time) > largestSkewMs) {
      throw new ApiError(400, 'InvalidTimeStamp.Expired', 'Specified time stamp or date value is expired.');
    }
  }

  private checkToken(token: string, key: SimulatorKey): void {
    const refuse = (code: string, message: string) => new ApiError(400, code, message);
    const tokens = [...this.keys.values()].map(({ securityToken }) => securityToken);
    if (token === '') {
      if (key.securityToken) {
        throw refuse('MissingSecurityToken', 'SecurityToken is mandatory for this action.');
      }
    } else if (!tokens.includes(token)) {
      throw refuse('InvalidSecurityToken.Malformed', 'Specified SecurityToken is malformed.');
    } else if (token !== key.securityToken) {
      throw refuse(
        'InvalidSecurityToken.MismatchWithAccessKey',
        'Specified SecurityToken mismatch with the AccessKey.',
      );
    } else if (key.state === 'expired') {
      throw refuse('InvalidSecurityToken.Expired', 'Specified SecurityToken is expired.');
    }
  }

  private checkNonce({ accessKeyId, nonce }: Claim): void {
    const used = `${accessKeyId} ${nonce}`;
    if (this.usedNonces.has(used)) {
      throw new ApiError(400, 'SignatureNonceUsed', 'Specified signature nonce was used already.');
    }
    this.usedNonces.add(used);
  }
}

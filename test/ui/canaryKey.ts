import type { Fault } from '../simulator/faults';
import { formsOf } from './leakSearch';

/** A temporary key that can be recognised wherever it turns up. */
export const canaryKey = {
  accessKeyId: 'STS.CanaryKey00000000001',
  accessKeySecret: 'CanarySecret+9q/7Zk==0000001',
  securityToken: 'CanaryToken+4w/1Xv==00000000000000000000000001',
};

/** One that a profile of the Alibaba Cloud CLI has. */
export const canaryCliKey = {
  accessKeyId: 'LTAI5tCanaryKey000000002',
  accessKeySecret: 'CliCanarySecret/3+r8==0000002',
};

/** What must not be found anywhere. */
export const canaryForms = [
  ...formsOf(canaryKey.accessKeySecret),
  ...formsOf(canaryKey.securityToken),
  ...formsOf(canaryCliKey.accessKeySecret),
  'Signature=',
  'Signature%3D',
];

const signed = encodeURIComponent(encodeURIComponent(canaryKey.securityToken));

/** What a person may run into, each met by asking for an image. */
export const canaryFaults: readonly Fault[] = [
  { kind: 'resetBeforeAnswer' },
  { kind: 'resetInBody' },
  { kind: 'html', status: 503 },
  { kind: 'truncatedJson' },
  { kind: 'redirect' },
  { kind: 'codeless' },
  { kind: 'forbidden' },
  { kind: 'throttle' },
  {
    kind: 'refuse',
    status: 400,
    code: 'SignatureDoesNotMatch',
    message: `server string to sign is:<POST&%2F&AccessKeyId%3D${canaryKey.accessKeyId}%26SecurityToken%3D${signed}> Signature=abc`,
  },
  {
    kind: 'refuse',
    status: 400,
    code: 'InvalidSecurityToken.Expired',
    message: `Specified SecurityToken ${canaryKey.securityToken} of ${canaryKey.accessKeySecret} is expired.`,
  },
];

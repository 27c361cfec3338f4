import type { MadeUpAccount } from '../../src/sample/madeUpAccount';

export interface SimulatorKey {
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  /** Makes it a temporary key, which is refused without its token. */
  readonly securityToken?: string;
  /** `active` unless said; `expired` is for temporary keys. */
  readonly state?: 'active' | 'disabled' | 'expired';
  /** RAM actions that are refused, such as `ecs:DescribeImageSharePermission`. */
  readonly denied?: readonly string[];
  /** Whose key it is: the simulator's account unless said. */
  readonly account?: MadeUpAccount;
  /** Name of the RAM user that GetCallerIdentity tells; without it, the key is the account's own. */
  readonly userName?: string;
}

export const defaultKey = {
  accessKeyId: 'LTAI5tSimulatorKey000001',
  accessKeySecret: 'simulator-secret-000000000001',
} as const satisfies SimulatorKey;

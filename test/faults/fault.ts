import type { AccessKey } from '../../src/ecs/accessKey';
import type { EcsErrorKind } from '../../src/ecs/ecsError';
import type { Action } from '../../src/ecs/transport';
import type { Fault as SimulatorFault } from '../simulator/faults';
import type { SimulatorSettings } from '../simulator/settings';

/** What somebody wants to know: the answer to one action, or to all of them over all regions. */
export type Task = Action | 'sweep';

/** Something that goes wrong meanwhile, and what must come of it. */
export interface Fault {
  readonly name: string;
  /** What the server does; made anew for each task when it counts. */
  readonly behaviour?: SimulatorFault | (() => SimulatorFault);
  readonly settings?: Partial<SimulatorSettings>;
  /** Where requests go instead; `untrusted` is a server with a certificate that nobody trusts. */
  readonly endpoint?: 'untrusted' | `https://${string}` | `http://${string}`;
  /** Replaces the right key. */
  readonly key?: Partial<AccessKey>;
  /** In milliseconds; long unless the fault is slowness. */
  readonly timeoutMs?: number;
  /** Tasks that it is tried with; all unless said. */
  readonly tasks?: readonly Task[];
  readonly expected: Expected;
}

export type Expected =
  | {
      readonly kind: EcsErrorKind;
      /** How often the request is sent. */
      readonly sent: number;
      readonly says?: RegExp;
    }
  /** No failure: everything is there, or so many entries. */
  | { readonly kind: 'whole'; readonly entries?: number }
  /** What came is shown, and that it is not all is said. */
  | { readonly kind: 'incomplete' };

/** Failures that are final at once, and those that are tried four times. */
export const once = (kind: EcsErrorKind, says?: RegExp): Expected => ({ kind, sent: 1, says });
export const retried = (kind: EcsErrorKind, says?: RegExp): Expected => ({ kind, sent: 4, says });

export const lists = ['DescribeImages', 'DescribeImageSharePermission'] as const satisfies readonly Action[];

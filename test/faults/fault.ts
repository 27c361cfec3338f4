import type { AccessKey } from '../../src/ecs/accessKey';
import type { EcsErrorKind } from '../../src/ecs/ecsErrorKind';
import type { Action } from '../../src/ecs/transport';
import type { Fault as SimulatorFault } from '../simulator/faults';
import type { SimulatorSettings } from '../simulator/settings';

/** Sweeps of which one list takes several pages, which nothing but pages can go wrong about. */
export const longSweeps = ['sweep of many images', 'sweep of many shares'] as const;

/** What somebody wants to know: the answer to one action, or to all of them over all regions. */
export type Task = Action | 'sweep' | (typeof longSweeps)[number];

export const isSweep = (task: Task): task is Exclude<Task, Action> => task.startsWith('sweep');

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
  /** Tasks that it is tried with; the four actions and a sweep unless said. */
  readonly tasks?: readonly Task[];
  readonly expected: Expected;
}

/** Kinds of failure that a server, or the way to it, can bring about. */
export type FailureKind = Exclude<EcsErrorKind, 'endpoint' | 'storage' | 'credentials' | 'unexpected' | 'cancelled'>;

export type Expected =
  | {
      /** What came before stays; of `incomplete`, what came of the list is shown, and that it is not all is said. */
      readonly kind: FailureKind;
      /** How often anything is sent. */
      readonly sent: number;
      /** Why, beside what every failure of a task and of a kind says; see `wording`. */
      readonly says: RegExp;
    }
  /** No failure: everything is there, or so many entries. */
  | { readonly kind: 'whole'; readonly entries?: number };

/** Failures that are final at once, and those that are tried four times. */
export const once = (kind: FailureKind, says: RegExp): Expected => ({ kind, sent: 1, says });
export const retried = (kind: FailureKind, says: RegExp): Expected => ({ kind, sent: 4, says });

export const lists = ['DescribeImages', 'DescribeImageSharePermission'] as const satisfies readonly Action[];

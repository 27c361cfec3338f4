import type { EcsErrorKind } from '../../src/ecs/ecsErrorKind';
import { formsOf } from '../ui/leakSearch';
import { cloudUnderFault, matrixKey } from './cloudUnderFault';
import type { Fault, Task } from './fault';
import { journeyOf } from './journeys';

/** What came of one fault, for whoever asked. */
export interface Outcome {
  readonly kind?: EcsErrorKind;
  /** What is said. */
  readonly message?: string;
  readonly sent: number;
  /** Entries on the screen before the fault, while it lasts, and after a retry by hand. */
  readonly shown: readonly [before?: number, during?: number, after?: number];
  /** Whether all there is stands there as whole, while the fault lasts and after the retry. */
  readonly whole: readonly [during: boolean, after: boolean];
  /** Entries that are not there while the fault lasts, and nothing says that they may be missing. */
  readonly missing: number;
  /** Secrets that were found in the message, the log or the error. */
  readonly leaked: readonly string[];
  readonly strayRequests: number;
}

/** Nothing takes nearly as long, unless it hangs. */
const patienceMs = 60_000;

/** @throws when something hangs, or anything but an `EcsError` is thrown */
export async function tryFault(fault: Fault, task: Task): Promise<Outcome> {
  const cloud = await cloudUnderFault(task);
  const journey = journeyOf(task, cloud);
  try {
    await inTime(journey.begin());
    const before = journey.shown();
    await cloud.begin(fault);
    await inTime(journey.goOn());
    const failure = journey.failure();
    const message = journey.said();
    const told = [message, failure?.stack, JSON.stringify(failure ?? null), ...cloud.log].join('\n');
    const [during, sent, wholeDuring, missing] = [journey.shown(), cloud.sent(), journey.whole(), journey.missing()];
    const strayRequests = cloud.strayRequests();
    cloud.end();
    await inTime(journey.retry());
    return {
      kind: failure?.kind,
      message,
      sent,
      shown: [before, during, journey.shown()],
      whole: [wholeDuring, journey.whole()],
      missing,
      leaked: secretsIn(told, fault),
      strayRequests,
    };
  } finally {
    await cloud.close();
  }
}

function secretsIn(text: string, { key }: Fault): string[] {
  const secrets = [...Object.values(matrixKey), ...Object.values(key ?? {}), 'Signature=', 'SignatureNonce='];
  return secrets.filter((secret) => formsOf(secret).some((form) => text.includes(form)));
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('Nothing came of it: it hangs.')), patienceMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

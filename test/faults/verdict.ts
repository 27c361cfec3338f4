import { type Expected, isSweep, type Task } from './fault';
import type { Row } from './matrix';
import type { Outcome } from './tryFault';
import { unsaid } from './wording';

/** What is wrong about an outcome, in words; empty when it is as it must be. */
export function verdict({ fault, task }: Row, outcome: Outcome | Error): string[] {
  if (outcome instanceof Error) {
    return [`threw: ${outcome.message}`];
  }
  const { shown, whole, missing, leaked, strayRequests } = outcome;
  const [before, during] = shown;
  const isEmpty = fault.expected.kind === 'whole' && fault.expected.entries !== undefined;
  return [
    ...compared(task, asBy(task, fault.expected), outcome),
    ...(!isEmpty && missing > 0 ? [`${missing} are missing, and nothing says so`] : []),
    ...(!isEmpty && (during ?? 0) < (before ?? 0) ? ['what was shown is gone'] : []),
    ...(!whole[1] ? ['a retry by hand does not bring all'] : []),
    ...leaked.map((secret) => `holds the secret ${secret}`),
    ...(strayRequests > 0 ? [`${strayRequests} requests went to a server that is not trusted`] : []),
  ];
}

/** A sweep has more patience with a quota than who asks once. */
function asBy(task: Task, expected: Expected): Expected {
  return isSweep(task) && expected.kind === 'throttled' ? { ...expected, sent: 13 } : expected;
}

function compared(task: Task, expected: Expected, { kind, message = '', sent, shown, whole }: Outcome): string[] {
  if (expected.kind === 'whole') {
    const { entries } = expected;
    const right = entries === undefined ? whole[0] : shown[1] === entries;
    return kind ? [`${kind} instead of a whole list`] : right ? [] : [`${shown[1]} entries are shown as whole`];
  }
  return [
    ...(kind === expected.kind ? [] : [`${kind ?? 'nothing'} instead of ${expected.kind}`]),
    ...(sent === expected.sent ? [] : [`sent ${sent} times instead of ${expected.sent}`]),
    ...unsaid(task, expected.kind, expected.says, message).map((sentence) => `does not say ${sentence}: ${message}`),
  ];
}

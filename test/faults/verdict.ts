import type { Expected } from './fault';
import type { Row } from './matrix';
import type { Outcome } from './tryFault';

/** What is wrong about an outcome, in words; empty when it is as it must be. */
export function verdict({ fault }: Row, outcome: Outcome | Error): string[] {
  if (outcome instanceof Error) {
    return [`threw: ${outcome.message}`];
  }
  const { shown, whole, leaked, strayRequests } = outcome;
  const [before, during] = shown;
  const isEmpty = fault.expected.kind === 'whole' && fault.expected.entries !== undefined;
  return [
    ...compared(fault.expected, outcome),
    ...(outcome.kind && whole[0] ? ['a part is shown as whole'] : []),
    ...(!isEmpty && (during ?? 0) < (before ?? 0) ? ['what was shown is gone'] : []),
    ...(!whole[1] ? ['a retry by hand does not bring all'] : []),
    ...leaked.map((secret) => `holds the secret ${secret}`),
    ...(strayRequests > 0 ? [`${strayRequests} requests went to a server that is not trusted`] : []),
  ];
}

function compared(expected: Expected, { kind, message = '', sent, shown, whole }: Outcome): string[] {
  if (expected.kind === 'whole') {
    const { entries } = expected;
    const right = entries === undefined ? whole[0] : shown[1] === entries;
    return kind ? [`${kind} instead of a whole list`] : right ? [] : [`${shown[1]} entries are shown as whole`];
  }
  const wrongKind = kind === expected.kind ? [] : [`${kind ?? 'nothing'} instead of ${expected.kind}`];
  if (expected.kind === 'incomplete') {
    return wrongKind;
  }
  if (!('sent' in expected)) {
    return wrongKind;
  }
  return [
    ...wrongKind,
    ...(sent === expected.sent ? [] : [`sent ${sent} times instead of ${expected.sent}`]),
    ...(expected.says && !expected.says.test(message) ? [`does not say ${expected.says}: ${message}`] : []),
  ];
}

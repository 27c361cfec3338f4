import { type Action, apiVersions } from '../../src/ecs/transport';
import { answerFaults } from './answerFaults';
import { connectionFaults } from './connectionFaults';
import { documentedErrors } from './documentedErrors';
import type { Fault } from './fault';
import { pageFaults } from './pageFaults';
import { type Outcome, tryFault } from './tryFault';

export interface Row {
  readonly fault: Fault;
  readonly action: Action;
}

const actions = Object.keys(apiVersions) as Action[];

/** Each action with each fault. */
export const matrix: readonly Row[] = [
  ...connectionFaults,
  ...answerFaults,
  ...documentedErrors,
  ...pageFaults,
].flatMap((fault) => (fault.actions ?? actions).map((action) => ({ fault, action })));

/** So many rows at a time: most of them wait. */
const atOnce = 8;

/** The outcome of each row, or what was thrown instead, in the order of the rows. */
export async function tryAll(rows: readonly Row[]): Promise<(Outcome | Error)[]> {
  const outcomes: (Outcome | Error)[] = [];
  let next = 0;
  const work = async () => {
    while (next < rows.length) {
      const at = next;
      next += 1;
      const { fault, action } = rows[at] as Row;
      outcomes[at] = await tryFault(fault, action).catch((error: unknown) =>
        error instanceof Error ? error : new Error(String(error)),
      );
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return outcomes;
}

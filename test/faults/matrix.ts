import { type Action, apiVersions } from '../../src/ecs/transport';
import { answerFaults } from './answerFaults';
import { connectionFaults } from './connectionFaults';
import { documentedErrors } from './documentedErrors';
import { type Fault, isSweep, type Task } from './fault';
import { fieldFaults } from './fieldFaults';
import { pageFaults } from './pageFaults';
import { type Outcome, tryFault } from './tryFault';

export interface Row {
  readonly fault: Fault;
  readonly task: Task;
}

const tasks: readonly Task[] = [...(Object.keys(apiVersions) as Action[]), 'sweep'];

/** Each task with each fault. */
export const matrix: readonly Row[] = [
  ...connectionFaults,
  ...answerFaults,
  ...fieldFaults,
  ...documentedErrors,
  ...pageFaults,
].flatMap((fault) => (fault.tasks ?? tasks).map((task) => ({ fault, task })));

/** So many rows at a time: most of them wait. */
const atOnce = 16;

/** The outcome of each row, or what was thrown instead, in the order of the rows. */
export async function tryAll(rows: readonly Row[]): Promise<(Outcome | Error)[]> {
  const outcomes: (Outcome | Error)[] = [];
  // Sweeps take longest, so they do not come last.
  const waiting = [...rows.entries()].sort(([, one], [, other]) => rank(one) - rank(other));
  const work = async () => {
    for (let row = waiting.shift(); row; row = waiting.shift()) {
      const [at, { fault, task }] = row;
      outcomes[at] = await tryFault(fault, task).catch((error: unknown) =>
        error instanceof Error ? error : new Error(String(error)),
      );
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return outcomes;
}

function rank({ task, fault: { expected } }: Row): number {
  return !isSweep(task) ? 2 : expected.kind === 'throttled' ? 0 : 1;
}

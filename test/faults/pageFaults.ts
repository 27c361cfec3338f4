import type { Misbehaviour } from '../simulator/faults';
import { type Expected, type Fault, lists, longSweeps } from './fault';

/** After so many pages, so many entries are promised, and so many came. */
const incomplete = (sent: number, promised: number, given: number): Expected => ({
  kind: 'incomplete',
  sent,
  says: new RegExp(` ECS promised ${promised} entries and gave ${given}\\. `),
});

/** Pages that do not fit together. The lists have 25 entries, read in pages of 10; the first page is right. */
const unfit: readonly Fault[] = [
  { name: 'each page once more', behaviour: { kind: 'duplicatePage' }, expected: incomplete(5, 25, 20) },
  { name: 'one page twice', behaviour: { kind: 'duplicatePage', times: 1 }, expected: { kind: 'whole' } },
  { name: 'pages shuffled', behaviour: { kind: 'shuffledPages' }, expected: { kind: 'whole' } },
  {
    name: 'total too small',
    behaviour: { kind: 'totalCount', change: (actual) => actual - 10 },
    expected: { kind: 'whole' },
  },
  {
    name: 'total too large',
    behaviour: { kind: 'totalCount', change: (actual) => actual + 10 },
    expected: incomplete(7, 35, 25),
  },
  {
    name: 'total shrinks with each page',
    behaviour: counting((actual, nth) => Math.max(actual - nth, 0)),
    expected: incomplete(14, 11, 25),
  },
  {
    name: 'total grows with each page',
    behaviour: counting((actual, nth) => actual + nth),
    expected: incomplete(17, 42, 25),
  },
];

export const pageFaults: readonly Fault[] = [
  ...unfit.map((fault) => ({ ...fault, tasks: [...lists, ...longSweeps] })),
  {
    name: 'success and nothing in it',
    behaviour: { kind: 'emptyList' },
    tasks: lists,
    expected: { kind: 'whole', entries: 0 },
  },
];

function counting(change: (actual: number, nth: number) => number): () => Misbehaviour {
  return () => {
    let nth = 0;
    return {
      kind: 'totalCount',
      change: (actual) => {
        nth += 1;
        return change(actual, nth);
      },
    };
  };
}

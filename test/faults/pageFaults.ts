import type { Misbehaviour } from '../simulator/faults';
import { type Fault, lists } from './fault';

const ofLists = { tasks: lists };
/** A sweep reads a list of 25 as one page, so only its total can be wrong. */
const ofTotals = { tasks: [...lists, 'sweep'] } as const;

/** Pages that do not fit together. The lists have 25 entries, read in pages of 10; the first page is right. */
export const pageFaults: readonly Fault[] = [
  {
    name: 'each page once more',
    behaviour: { kind: 'duplicatePage' },
    ...ofLists,
    expected: { kind: 'incomplete' },
  },
  {
    name: 'one page twice',
    behaviour: { kind: 'duplicatePage', times: 1 },
    ...ofLists,
    expected: { kind: 'whole' },
  },
  { name: 'pages shuffled', behaviour: { kind: 'shuffledPages' }, ...ofLists, expected: { kind: 'whole' } },
  {
    name: 'total too small',
    behaviour: { kind: 'totalCount', change: (actual) => actual - 10 },
    ...ofLists,
    expected: { kind: 'whole' },
  },
  {
    name: 'total too large',
    behaviour: { kind: 'totalCount', change: (actual) => actual + 10 },
    ...ofTotals,
    expected: { kind: 'incomplete' },
  },
  {
    name: 'total shrinks with each page',
    behaviour: counting((actual, nth) => Math.max(actual - nth, 0)),
    ...ofLists,
    expected: { kind: 'incomplete' },
  },
  {
    name: 'total grows with each page',
    behaviour: counting((actual, nth) => actual + nth),
    ...ofTotals,
    expected: { kind: 'incomplete' },
  },
  {
    name: 'success and nothing in it',
    behaviour: { kind: 'emptyList' },
    ...ofLists,
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
